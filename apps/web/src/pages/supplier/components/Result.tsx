import { useTranslation } from 'react-i18next';

import { EmptyState, Notice, Panel, useFormat } from '@plumbline/ui';

import { usePastDay } from '../../past/past-day.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { AttentionPanel } from './AttentionPanel.tsx';
import { FlagsPanel } from './FlagsPanel.tsx';
import { FourNumbersPanel } from './FourNumbersPanel.tsx';
import { GapsPanel } from './GapsPanel.tsx';
import classes from './Result.module.css';
import { ReviewsPanel } from './ReviewsPanel.tsx';
import { UnitsPanel } from './UnitsPanel.tsx';

const ResultFragment = graphql(/* GraphQL */ `
  fragment Result_supplier on Supplier {
    id
    reassessing
    openQuestions
    withheld
    row {
      id
      ...LabelInForce_row
    }
    untold {
      text
      answeredAt
      answeredBy {
        name
        shortId
        nameNow
      }
    }
    assessment {
      assessedAt
      ...FourNumbersPanel_assessment
      ...FlagsPanel_assessment
      ...ReviewsPanel_assessment
      ...GapsPanel_assessment
      ...AttentionPanel_assessment
      ...UnitsPanel_assessment
    }
  }
`);

/** What the assessment says: numbers, flags, undecided matches, gaps, units. */
export function Result({ supplier: masked }: { supplier: FragmentType<typeof ResultFragment> }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const isPast = usePastDay() !== null;
  const { id, assessment, reassessing, openQuestions, row, untold, withheld } = readFragment(ResultFragment, masked);
  if (assessment === null) {
    return (
      <Panel>
        {withheld ? (
          <EmptyState title={t('past.withheld')} text={t('past.withheldText')} />
        ) : isPast ? (
          <EmptyState title={t('past.noResult')} text={t('past.noResultText')} />
        ) : (
          <EmptyState title={t('waiting.title')} text={t('waiting.text')} />
        )}
      </Panel>
    );
  }
  return (
    <div className={classes.result}>
      {reassessing && (
        <Notice tone="notice">
          {t(isPast ? 'past.stale' : 'stale', { at: format.instant(assessment.assessedAt) })}
        </Notice>
      )}
      <FourNumbersPanel supplierId={id} assessment={assessment} row={row} />
      <FlagsPanel supplierId={id} assessment={assessment} />
      <ReviewsPanel supplierId={id} assessment={assessment} openQuestions={openQuestions} untold={untold} />
      <GapsPanel assessment={assessment} />
      <AttentionPanel assessment={assessment} />
      <UnitsPanel supplierId={id} assessment={assessment} />
    </div>
  );
}
