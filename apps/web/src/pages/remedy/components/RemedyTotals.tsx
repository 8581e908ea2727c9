import { useTranslation } from 'react-i18next';

import { Money, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { WhatWorkersGot } from '../what-workers-got.ts';
import classes from './RemedyTotals.module.css';

const RemedyTotalsFragment = graphql(/* GraphQL */ `
  fragment RemedyTotals_totals on RemedyTotals {
    ...WhatWorkersGot_totals
    confirmedEntries
    entries
  }
`);

interface RemedyTotalsProps {
  totals: FragmentType<typeof RemedyTotalsFragment>;
  /** Checks after closings that found no retaliation; left out where they are not of these ledgers. */
  checksPassed?: number;
}

/** What workers got: people and exact sums, by currency. */
export function RemedyTotals({ totals: masked, checksPassed }: RemedyTotalsProps) {
  const { t } = useTranslation('remedy');
  const format = useFormat();
  const totals = readFragment(RemedyTotalsFragment, masked);
  const got = readFragment(WhatWorkersGot, totals);
  const rows = [
    { key: 'repaid', people: got.workersRepaid, amounts: got.repaid },
    { key: 'cancelled', people: got.workersFreed, amounts: got.debtCancelled },
    { key: 'documents', people: got.documentsReturned, amounts: [] },
    ...(checksPassed === undefined ? [] : [{ key: 'checks', people: checksPassed, amounts: [] }]),
  ];
  return (
    <>
      <dl className={classes.totals}>
        {rows.map(({ key, people, amounts }) => (
          <div key={key}>
            <dt>{t(`totals.${key}`)}</dt>
            <dd>
              <span className={classes.people}>{format.number(people)}</span>
              {amounts.length > 0 && (
                <span className="pl-quiet">
                  <Money amounts={amounts} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="pl-quiet">
        {t('totals.confirmed', {
          confirmed: format.number(totals.confirmedEntries),
          entries: format.number(totals.entries),
          count: totals.entries,
        })}
      </p>
    </>
  );
}
