import { Button, Switch } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, EmptyState, Notice, Panel, type DataColumn } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { Facts_SupplierFragment } from '../../../gql/graphql.ts';
import { FactActions } from '../../facts/FactActions.tsx';
import { bySubject } from '../lib/by-subject.ts';
import { FactCells } from './FactCells.tsx';
import { FactProvenance } from './FactProvenance.tsx';
import classes from './Facts.module.css';
import { FactState } from './FactState.tsx';
import { FactValue } from './FactValue.tsx';

export const FactsFragment = graphql(/* GraphQL */ `
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
      ...FactActions_fact
    }
  }
`);

/** Loaded when it is opened. */
const RecordFactDialog = lazy(async () => ({
  default: (await import('../../facts/RecordFactDialog.tsx')).RecordFactDialog,
}));

type Fact = Facts_SupplierFragment['facts'][number];

interface FactsProps {
  supplier: FragmentType<typeof FactsFragment>;
  /** The result is being computed again. */
  reassessing: boolean;
}

/** Every fact with its source, its place in the file, whether it is in force, and what the reader can do with it. Replaced facts show on demand. */
export function Facts({ supplier: masked, reassessing }: FactsProps) {
  const { t, i18n } = useTranslation('supplier');
  const { can } = useViewer();
  const { id, facts } = readFragment(FactsFragment, masked);
  const [recording, setRecording] = useState(false);
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
      {
        id: 'cells',
        heading: t('facts.inFile'),
        width: '32%',
        cell: (fact) => <FactCells fact={fact} noFile={t('facts.noFile')} />,
      },
      { id: 'source', heading: t('facts.source'), width: '17%', cell: (fact) => <FactProvenance fact={fact} /> },
      {
        id: 'state',
        heading: t('facts.state'),
        width: '14%',
        cell: (fact) => <StateCell supplierId={id} fact={fact} />,
      },
    ],
    [t, i18n.language, id],
  );
  const record = can('fact.record') && (
    <>
      <Button size="xs" variant="default" data-record-fact onClick={() => setRecording(true)}>
        {t('facts.record')}
      </Button>
      {recording && (
        <Suspense>
          <RecordFactDialog supplierId={id} onClose={() => setRecording(false)} />
        </Suspense>
      )}
    </>
  );
  if (facts.length === 0) {
    return (
      <Panel>
        <EmptyState title={t('facts.none')} text={t('facts.noneText')} action={record} />
      </Panel>
    );
  }
  return (
    <div className={classes.facts}>
      {reassessing && <Notice tone="quiet">{t('facts.reassessing')}</Notice>}
      <div className={classes.head}>
        <p className="pl-quiet">{t('facts.intro')}</p>
        {record}
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

function StateCell({ supplierId, fact }: { supplierId: string; fact: Fact }) {
  return (
    <>
      <FactState fact={fact} />
      <FactActions supplierId={supplierId} fact={fact} />
    </>
  );
}
