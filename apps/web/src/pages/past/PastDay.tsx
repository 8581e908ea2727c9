import { ApolloProvider, useApolloClient, useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { isDay, nearestOf, withoutDay } from '../../lib/day-in-address.ts';
import { withOwnCache } from '../../service/organisation-client.ts';
import { DayField } from './DayField.tsx';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { KeptDaysQuery } from './past-operation.ts';
import { PastDayContext } from './past-day.tsx';
import classes from './PastDay.module.css';
import { useViewer, ViewerProvider } from '../../frame/viewer.tsx';

/** Shows the page as it was on a day. Answers of a past day have a cache of their own: a supplier of then must not stand in a page of now. Nobody may change anything there. */
export function PastDay({ day, children }: { day: string; children: ReactNode }) {
  const { t } = useTranslation('past');
  const format = useFormat();
  const now = useApolloClient();
  const client = useMemo(() => withOwnCache(now), [now]);
  const frame = useViewer();
  const looking = useMemo(() => ({ ...frame, can: () => false, opened: false }), [frame]);
  const { data } = useQuery(KeptDaysQuery, { fetchPolicy: 'cache-first' });
  const kept = data?.keptDays;
  const known = isDay(day);
  const isKept = known && kept !== null && kept !== undefined && kept.first <= day && day <= kept.last;
  const isLookedAt = known && (data === undefined || isKept);
  const shown = known ? format.date(day) : day;
  return (
    <>
      <aside className={classes.banner} aria-label={t('label')}>
        <p>
          {known && <strong>{isLookedAt ? t('day', { day: shown }) : shown}</strong>} {isLookedAt && t('what')}
          {!known && t('isNone', { day: shown })}
        </p>
        <div className={classes.ways}>
          {kept !== null && kept !== undefined && <DayField kept={kept} day={known ? day : null} />}
          <Link to="." search={withoutDay} className={classes.back}>
            {t('back')}
          </Link>
        </div>
      </aside>
      {!isLookedAt ? (
        <>
          <PageHeader title={t('notKept', { day: shown })} />
          <Panel>
            <p>
              {kept === null || kept === undefined
                ? t('noDays')
                : t('days', { first: format.date(kept.first), last: format.date(kept.last) })}
            </p>
            {kept !== null && kept !== undefined && (
              <Link to="." search={(before) => ({ ...before, asOf: nearestOf(day, kept) })} className={classes.back}>
                {t('nearest', { day: format.date(nearestOf(day, kept)) })}
              </Link>
            )}
          </Panel>
        </>
      ) : (
        <ApolloProvider client={client}>
          <ViewerProvider frame={looking}>
            <PastDayContext value={day}>{children}</PastDayContext>
          </ViewerProvider>
        </ApolloProvider>
      )}
    </>
  );
}
