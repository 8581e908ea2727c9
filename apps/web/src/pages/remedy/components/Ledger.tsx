import { Button } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, Money, PersonName, useFormat, type DataColumn } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { Ledger_EntryFragment } from '../../../gql/graphql.ts';
import classes from './Ledger.module.css';

const LedgerFragment = graphql(/* GraphQL */ `
  fragment Ledger_entry on RemedyEntry {
    id
    kind
    kindText
    day
    workers
    formerWorkers
    amount {
      minor
      currency
      exponent
    }
    source
    sourceText
    confirmedBy
    confirmedByText
    note
    replaced
    isCorrection
    takenBack
    recordedBy {
      name
      shortId
      nameNow
    }
  }
`);

type Entry = Ledger_EntryFragment;
type Correct = (act: 'correct' | 'take-back', entry: Entry) => void;

interface LedgerProps {
  /** Name of the finding. */
  name: string;
  entries: readonly FragmentType<typeof LedgerFragment>[];
  /** Left out for a person who may only read. */
  onCorrect?: Correct;
}

/** What workers got, line by line, newest first. Replaced lines stay, crossed out. */
export function Ledger({ name, entries, onCorrect }: LedgerProps) {
  const { t } = useTranslation('remedy');
  const format = useFormat();
  const rows = readFragment(LedgerFragment, entries);
  const columns = useMemo(
    (): readonly DataColumn<Entry>[] => [
      { id: 'what', heading: t('ledger.what'), rowHeader: true, width: '28%', cell: (entry) => <What entry={entry} /> },
      { id: 'day', heading: t('ledger.day'), cell: (entry) => crossed(entry, <DateText value={entry.day} />) },
      {
        id: 'amount',
        heading: t('ledger.amount'),
        align: 'end',
        cell: (entry) => entry.amount !== null && told(entry, <Money amounts={[entry.amount]} />),
      },
      {
        id: 'workers',
        heading: t('ledger.workers'),
        align: 'end',
        cell: (entry) => told(entry, format.number(entry.workers)),
      },
      {
        id: 'former',
        heading: t('ledger.former'),
        align: 'end',
        cell: (entry) => told(entry, format.number(entry.formerWorkers)),
      },
      { id: 'source', heading: t('ledger.source'), cell: (entry) => told(entry, entry.sourceText) },
      {
        id: 'confirmed',
        heading: t('ledger.confirmed'),
        cell: (entry) => told(entry, entry.confirmedByText ?? t('ledger.unconfirmed')),
      },
      ...(onCorrect === undefined
        ? []
        : [
            {
              id: 'actions',
              heading: t('ledger.acts'),
              align: 'end' as const,
              cell: (entry: Entry) => <Acts entry={entry} onCorrect={onCorrect} />,
            },
          ]),
    ],
    [t, format, onCorrect],
  );
  if (rows.length === 0) return <p className="pl-quiet">{t('ledger.none')}</p>;
  return <DataTable name={t('ledger.title', { name })} rows={rows} columns={columns} rowId={({ id }) => id} />;
}

/** What was done, by whom it was recorded, and what became of the line. */
function What({ entry }: { entry: Entry }) {
  const { t } = useTranslation('remedy');
  return (
    <>
      {crossed(entry, entry.takenBack ? t('ledger.takenBack') : entry.kindText)}
      {entry.note !== '' && (
        <span className={classes.note}>
          <bdi>{entry.note}</bdi>
        </span>
      )}
      <span className={classes.note}>
        {entry.replaced && `${t('ledger.replaced')} · `}
        {entry.isCorrection && !entry.takenBack && `${t('ledger.correction')} · `}
        <PersonName person={entry.recordedBy} />
      </span>
    </>
  );
}

function Acts({ entry, onCorrect }: { entry: Entry; onCorrect: Correct }) {
  const { t } = useTranslation('remedy');
  if (entry.replaced || entry.takenBack) return null;
  return (
    <span className={classes.acts}>
      <Button size="compact-xs" variant="subtle" onClick={() => onCorrect('correct', entry)}>
        {t('act.correct')}
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={() => onCorrect('take-back', entry)}>
        {t('act.take-back')}
      </Button>
    </span>
  );
}

/** What a line says, unless it was taken back. */
function told(entry: Entry, words: ReactNode): ReactNode {
  return entry.takenBack ? null : crossed(entry, words);
}

function crossed({ replaced, takenBack }: Entry, words: ReactNode): ReactNode {
  return replaced || takenBack ? <s className={classes.replaced}>{words}</s> : words;
}
