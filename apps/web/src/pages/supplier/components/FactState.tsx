import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './Facts.module.css';

const FactStateFragment = graphql(/* GraphQL */ `
  fragment FactState_fact on FactRow {
    inForce
    preferred
    recordedAt
    endedAt
  }
`);

/** Whether a fact is in force, and whether the assessment uses it. */
export function FactState({ fact: masked }: { fact: FragmentType<typeof FactStateFragment> }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const { inForce, preferred, recordedAt, endedAt } = readFragment(FactStateFragment, masked);
  const state = !inForce ? t('facts.ended') : preferred ? t('facts.used') : t('facts.held');
  return (
    <>
      <span className={inForce ? undefined : 'pl-quiet'}>{state}</span>
      <span className={classes.second}>
        {endedAt === null
          ? t('facts.since', { at: format.instant(recordedAt) })
          : t('facts.fromTo', { from: format.date(recordedAt), to: format.date(endedAt) })}
      </span>
    </>
  );
}
