import { useTranslation } from 'react-i18next';

import { LabelInForce, Panel, useFormat, type Label, type LabelOverride } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { Ruler } from '../../supplier/components/Ruler.tsx';
import classes from './CaseScore.module.css';

const CaseScoreFragment = graphql(/* GraphQL */ `
  fragment CaseScore_assessment on AssessmentView {
    label
    confidence
    coverage
    ...Ruler_assessment
  }
`);

interface CaseScoreProps {
  assessment: FragmentType<typeof CaseScoreFragment>;
  /** The label in force, with the override that it is under, and the answers known. */
  row: {
    readonly label: Label;
    readonly override: LabelOverride | null;
    readonly answersKnown: { readonly known: number; readonly of: number } | null;
  } | null;
}

/** The label and its score on the ruler. The four numbers, and what they rest on, stand on the whole page. */
export function CaseScore({ assessment: masked, row }: CaseScoreProps) {
  const { t } = useTranslation('supplier');
  const { t: say } = useTranslation('desk');
  const format = useFormat();
  const assessment = readFragment(CaseScoreFragment, masked);
  const answers = row?.answersKnown ?? null;
  return (
    <Panel>
      <div className={classes.label}>
        <LabelInForce label={row?.label ?? assessment.label} override={row?.override ?? null} size="large" />
        <p className="pl-quiet">
          {t('result.confidence')} {assessment.confidence}
          {answers !== null && <> · {say('case.answers', { known: answers.known, of: answers.of })}</>} ·{' '}
          {say('case.context', { share: format.percent(assessment.coverage) })}
        </p>
      </div>
      <Ruler assessment={assessment} />
    </Panel>
  );
}
