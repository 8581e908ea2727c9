import { useTranslation } from 'react-i18next';

import { RiskBadge } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './HistoryText.module.css';

const HistoryTextFragment = graphql(/* GraphQL */ `
  fragment HistoryText_entry on HistoryEntry {
    kind
    text
    labelBefore
    labelAfter
  }
`);

/** What happened: a change of label in the label's own shapes, anything else as its sentence. What a new version of the method moved is folded below its sentence. */
export function HistoryText({ entry: masked }: { entry: FragmentType<typeof HistoryTextFragment> }) {
  const { t } = useTranslation('supplier');
  const { kind, text, labelBefore, labelAfter } = readFragment(HistoryTextFragment, masked);
  if (labelBefore === null || labelAfter === null || labelBefore === labelAfter) return <bdi>{text}</bdi>;
  const move = (
    <span className={classes.move}>
      <RiskBadge label={labelBefore} /> <span>{t('moved.to')}</span> <RiskBadge label={labelAfter} />
    </span>
  );
  if (kind !== 'methodology') return move;
  return (
    <details>
      <summary>
        <bdi>{text}</bdi>
      </summary>
      {move}
    </details>
  );
}
