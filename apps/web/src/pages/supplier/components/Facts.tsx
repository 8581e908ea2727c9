import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, EmptyState, Panel, type DataColumn } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { Facts_SupplierFragment } from '../../../gql/graphql.ts';
import { bySubject } from '../lib/by-subject.ts';
import { FactCells } from './FactCells.tsx';
import { FactProvenance } from './FactProvenance.tsx';
import classes from './Facts.module.css';
import { FactState } from './FactState.tsx';
import { FactValue } from './FactValue.tsx';

const FactsFragment = graphql(/* GraphQL */ `
  fragment Facts_supplier on Supplier {
    id
    facts {
      key
      name
      subject
      inForce
      ...FactValue_fact
      ...FactCells_fact
      ...FactProvenance_fact
      ...FactState_fact
    }
  }
`);

type Fact = Facts_SupplierFragment['facts'][number];

/** Every fact with its source, its place in the file and whether it is in force. Replaced facts show on demand. */
export function Facts({ supplier: masked }: { supplier: FragmentType<typeof FactsFragment> }) {
  const { t, i18n } = useTranslation('supplier');
  const { facts } = readFragment(FactsFragment, masked);
  const [withEnded, setWithEnded] = useState(false);
  const ended = facts.filter(({ inForce }) => !inForce).length;
  const groups = bySubject(withEnded ? facts : facts.filter(({ inForce }) => inForce));
  const columns = useMemo<readonly DataColumn<Fact>[]>(
    () => [
      {
        id: 'fact',
        heading: t('facts.fact'),
        rowHeader: true,
        width: '19%',
        cell: (fact) => (
          <>
            <span className={classes.name}>{fact.name}</span>
            <span className={classes.key}>{fact.key}</span>
          </>
        ),
      },
      { id: 'value', heading: t('facts.value'), width: '18%', cell: (fact) => <FactValue fact={fact} /> },
      { id: 'cells', heading: t('facts.inFile'), width: '32%', cell: (fact) => <FactCells fact={fact} /> },
      { id: 'source', heading: t('facts.source'), width: '17%', cell: (fact) => <FactProvenance fact={fact} /> },
      { id: 'state', heading: t('facts.state'), width: '14%', cell: (fact) => <FactState fact={fact} /> },
    ],
    [t, i18n.language],
  );
  if (facts.length === 0) {
    return (
      <Panel>
        <EmptyState title={t('facts.none')} text={t('facts.noneText')} />
      </Panel>
    );
  }
  return (
    <div className={classes.facts}>
      <div className={classes.head}>
        <p className="pl-quiet">{t('facts.intro')}</p>
        {ended > 0 && (
          <Switch
            size="xs"
            label={t('facts.history', { count: ended })}
            checked={withEnded}
            onChange={({ currentTarget }) => setWithEnded(currentTarget.checked)}
          />
        )}
      </div>
      {groups.map(({ subject, rows }) => (
        <Panel key={subject} title={<bdi>{subject}</bdi>} note={t('facts.count', { count: rows.length })} flush>
          <DataTable name={subject} rows={rows} columns={columns} rowId={(fact) => String(facts.indexOf(fact))} />
        </Panel>
      ))}
    </div>
  );
}
