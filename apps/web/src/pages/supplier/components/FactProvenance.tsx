import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './Facts.module.css';

const FactProvenanceFragment = graphql(/* GraphQL */ `
  fragment FactProvenance_fact on FactRow {
    source
    assurance
    importId
    fileName
    rows
    evidenceDate
  }
`);

/** Source of a fact: kind, import, row and day. */
export function FactProvenance({ fact: masked }: { fact: FragmentType<typeof FactProvenanceFragment> }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const { organisation } = useViewer();
  const fact = readFragment(FactProvenanceFragment, masked);
  const rows = fact.rows.map((row) => format.number(row));
  return (
    <>
      <span className={classes.source}>{fact.source}</span>{' '}
      <span className="pl-quiet">{t(`assurance.${fact.assurance}`)}</span>
      <span className={classes.second}>
        {fact.importId !== null && fact.fileName !== null && (
          <>
            <Link to="/o/$organisation/imports/$import" params={{ organisation, import: fact.importId }}>
              <bdi>{fact.fileName}</bdi>
            </Link>
            {rows.length > 0 && <>, {t('facts.rows', { count: rows.length, rows: format.list(rows) })}</>}
            {' · '}
          </>
        )}
        {t('facts.of', { date: format.date(fact.evidenceDate) })}
      </span>
    </>
  );
}
