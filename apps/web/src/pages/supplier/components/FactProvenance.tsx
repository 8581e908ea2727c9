import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './Facts.module.css';

const FactProvenanceFragment = graphql(/* GraphQL */ `
  fragment FactProvenance_fact on FactRow {
    source
    assurance
    evidenceDate
  }
`);

/** Whose words a fact is, how it is known, and of which day. */
export function FactProvenance({ fact: masked }: { fact: FragmentType<typeof FactProvenanceFragment> }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const { source, assurance, evidenceDate } = readFragment(FactProvenanceFragment, masked);
  return (
    <>
      <span className={classes.source}>{source}</span> <span className="pl-quiet">{t(`assurance.${assurance}`)}</span>
      <span className={classes.second}>{t('facts.of', { date: format.date(evidenceDate) })}</span>
    </>
  );
}
