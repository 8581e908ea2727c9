import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { DateText, Money, PersonName, useFormat } from '@plumbline/ui';

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

interface LedgerProps {
  /** Name of the finding. */
  name: string;
  entries: readonly FragmentType<typeof LedgerFragment>[];
  /** Left out for a person who may only read. */
  onCorrect?: (act: 'correct' | 'take-back', entry: Ledger_EntryFragment) => void;
}

/** What workers got, line by line, newest first. Replaced lines stay, crossed out. */
export function Ledger({ name, entries, onCorrect }: LedgerProps) {
  const { t } = useTranslation('remedy');
  const format = useFormat();
  const rows = readFragment(LedgerFragment, entries);
  if (rows.length === 0) return <p className="pl-quiet">{t('ledger.none')}</p>;
  return (
    <div className={classes.box} role="group" aria-label={t('ledger.title', { name })} tabIndex={0}>
      <table className={classes.table}>
        <caption className="pl-hidden">{t('ledger.title', { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ledger.day')}</th>
            <th scope="col">{t('ledger.what')}</th>
            <th scope="col" data-number>
              {t('ledger.amount')}
            </th>
            <th scope="col" data-number>
              {t('ledger.workers')}
            </th>
            <th scope="col" data-number>
              {t('ledger.former')}
            </th>
            <th scope="col">{t('ledger.source')}</th>
            <th scope="col">{t('ledger.confirmed')}</th>
            {onCorrect !== undefined && (
              <th scope="col">
                <span className="pl-hidden">{t('ledger.acts')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => (
            <tr key={entry.id} data-replaced={entry.replaced || entry.takenBack || undefined}>
              <td>
                <DateText value={entry.day} />
              </td>
              <th scope="row">
                {entry.takenBack ? t('ledger.takenBack') : entry.kindText}
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
              </th>
              <td data-number>{entry.amount !== null && !entry.takenBack && <Money amounts={[entry.amount]} />}</td>
              <td data-number>{entry.takenBack ? '' : format.number(entry.workers)}</td>
              <td data-number>{entry.takenBack ? '' : format.number(entry.formerWorkers)}</td>
              <td>{entry.takenBack ? '' : entry.sourceText}</td>
              <td>{entry.takenBack ? '' : (entry.confirmedByText ?? t('ledger.unconfirmed'))}</td>
              {onCorrect !== undefined && (
                <td>
                  {!entry.replaced && !entry.takenBack && (
                    <span className={classes.acts}>
                      <Button size="compact-xs" variant="subtle" onClick={() => onCorrect('correct', entry)}>
                        {t('act.correct')}
                      </Button>
                      <Button size="compact-xs" variant="subtle" onClick={() => onCorrect('take-back', entry)}>
                        {t('act.take-back')}
                      </Button>
                    </span>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
