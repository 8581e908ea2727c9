import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, EmptyState, Panel, type DataColumn } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { EngagedFacts_SupplierFragment } from '../../../gql/graphql.ts';
import { FactProvenance } from '../../supplier/components/FactProvenance.tsx';
import { FactValue } from '../../supplier/components/FactValue.tsx';
import { bySubject } from '../../supplier/lib/by-subject.ts';

const EngagedFactsFragment = graphql(/* GraphQL */ `
  fragment EngagedFacts_supplier on EngagedSupplier {
    id
    facts {
      key
      name
      subject
      inForce
      ...FactValue_fact
      ...FactProvenance_fact
    }
  }
`);

type Fact = EngagedFacts_SupplierFragment['facts'][number];

/** The facts in force that an auditor reads, by what they are about, with source and day. */
export function EngagedFacts({ supplier }: { supplier: FragmentType<typeof EngagedFactsFragment> }) {
  const { t } = useTranslation('engaged');
  const { facts } = readFragment(EngagedFactsFragment, supplier);
  const groups = bySubject(facts.filter(({ inForce }) => inForce));
  const columns = useMemo(
    (): readonly DataColumn<Fact>[] => [
      { id: 'fact', heading: t('facts.fact'), rowHeader: true, width: '30%', cell: (fact) => fact.name },
      { id: 'value', heading: t('facts.value'), width: '35%', cell: (fact) => <FactValue fact={fact} /> },
      { id: 'source', heading: t('facts.source'), width: '35%', cell: (fact) => <FactProvenance fact={fact} /> },
    ],
    [t],
  );
  if (groups.length === 0)
    return (
      <Panel title={t('facts.title')}>
        <EmptyState title={t('facts.none')} text={t('facts.noneText')} />
      </Panel>
    );
  return groups.map(({ subject, rows }) => (
    <Panel key={subject} title={<bdi>{subject}</bdi>} flush>
      <DataTable name={subject} rows={rows} columns={columns} rowId={(fact) => String(facts.indexOf(fact))} />
    </Panel>
  ));
}
