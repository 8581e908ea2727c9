import { useTranslation } from 'react-i18next';

import { LabelInForce, Panel, useFormat, useWords } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { FourNumbersPanel_AssessmentFragment } from '../../../gql/graphql.ts';
import classes from './FourNumbersPanel.module.css';
import { EditionLink } from './EditionLink.tsx';
import { FourNumberRow } from './FourNumberRow.tsx';
import { Ruler } from './Ruler.tsx';
import { Waterfall } from './Waterfall.tsx';

const FourNumbersFragment = graphql(/* GraphQL */ `
  fragment FourNumbersPanel_assessment on AssessmentView {
    label
    laneText
    rangeLow
    rangeHigh
    rangeLabelLow
    rangeLabelHigh
    confidence
    methodology
    engine
    editions {
      title
      edition
      digest
    }
    asOf
    numbers {
      key
      ...FourNumberRow_number
    }
    ...Ruler_assessment
    ruler {
      score
    }
    steps {
      ...Waterfall_step
    }
    assessedSites
  }
`);

/** A change of an override writes this part of the row anew. */
const LabelInForceFragment = graphql(/* GraphQL */ `
  fragment LabelInForce_row on SupplierRow {
    id
    label
    override {
      state
      computedLabel
      until
    }
  }
`);

interface FourNumbersPanelProps {
  /** Null for those who may not read its facts: an auditor reads those of an engagement apart. */
  supplierId: string | null;
  assessment: FragmentType<typeof FourNumbersFragment>;
  row: FragmentType<typeof LabelInForceFragment> | null;
}

/** The label with everything that qualifies it, the score on its scale, then the four numbers that are never blended. */
export function FourNumbersPanel({ supplierId, assessment: masked, row: maskedRow }: FourNumbersPanelProps) {
  const { t } = useTranslation('supplier');
  const assessment = readFragment(FourNumbersFragment, masked);
  const row = readFragment(LabelInForceFragment, maskedRow);
  const override = row?.override ?? null;
  const label = row !== null && override?.state === 'IN_FORCE' ? row.label : assessment.label;
  return (
    <Panel>
      <div className={classes.label}>
        <LabelInForce label={label} override={override} size="large" />
        <Qualities assessment={assessment} />
      </div>
      <Ruler assessment={assessment} />
      <Waterfall
        supplier={supplierId}
        score={assessment.ruler.score}
        steps={assessment.steps}
        sites={assessment.assessedSites}
      />
      <table className={classes.table}>
        <caption className="pl-hidden">{t('numbers.title')}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t('numbers.title')}
            </th>
            <th scope="col">{t('numbers.restsOn')}</th>
          </tr>
        </thead>
        <tbody>
          {assessment.numbers.map((number) => (
            <FourNumberRow key={number.key} number={number} />
          ))}
        </tbody>
      </table>
      {assessment.engine !== null && <HowComputed engine={assessment.engine} editions={assessment.editions} />}
    </Panel>
  );
}

function Qualities({ assessment }: { assessment: FourNumbersPanel_AssessmentFragment }) {
  const { t } = useTranslation('supplier');
  const words = useWords();
  const format = useFormat();
  const { rangeLow, rangeHigh, rangeLabelLow, rangeLabelHigh } = assessment;
  const [low, high] = [rangeLabelLow, rangeLabelHigh].map((label) => (label === null ? null : words(`band.${label}`)));
  return (
    <ul className={classes.qualities}>
      {typeof low === 'string' && typeof high === 'string' && rangeLow !== null && rangeHigh !== null && (
        <li>
          {t('result.range')} <b>{low === high ? low : words('band.range', { from: low, to: high })}</b>{' '}
          {rangeLow === rangeHigh
            ? t('result.rangeOne', { value: format.number(rangeLow) })
            : t('result.rangeSpan', { low: format.number(rangeLow), high: format.number(rangeHigh) })}
        </li>
      )}
      <li>
        {t('result.confidence')} <b>{assessment.confidence}</b>
      </li>
      <li>{assessment.laneText}</li>
      <li>{t('result.methodology', { key: assessment.methodology })}</li>
      <li>{t('result.asOf', { date: format.date(assessment.asOf) })}</li>
    </ul>
  );
}

/** Which engine made the result, with which tables and lists: what an auditor needs to make it again. */
function HowComputed({ engine, editions }: Pick<FourNumbersPanel_AssessmentFragment, 'engine' | 'editions'>) {
  const { t } = useTranslation('supplier');
  return (
    <details className={classes.how}>
      <summary>{t('result.how')}</summary>
      <p>{t('result.engine', { engine })}</p>
      <ul>
        {editions.map(({ title, edition, digest }) => (
          <li key={digest}>
            <EditionLink digest={digest}>
              <bdi>{title}</bdi>
            </EditionLink>
            {t('result.edition', { edition, digest })}
          </li>
        ))}
      </ul>
    </details>
  );
}
