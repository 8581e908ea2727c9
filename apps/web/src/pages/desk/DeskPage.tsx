import { useApolloClient, useQuery } from '@apollo/client/react';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { PageQuery } from '../../service/PageQuery.tsx';
import { filterOf } from '../suppliers/lib/filter.ts';
import { Desk } from './components/Desk.tsx';
import { DeskQuery } from './desk-operations.ts';
import { FIRST_READ } from './use-read-lane.ts';

/** Deciding without returning to a list: the queue, the case, the decision. The filter and the open case are in the address. */
export function DeskPage() {
  const { t } = useTranslation('desk');
  const search = useSearch({ from: '/o/$organisation/desk' });
  const filter = filterOf(search);
  const client = useApolloClient();
  // The queue reaches down to the case that is open when it is read; the cases after it are read as they come near.
  const supplierId = useMemo(() => search.supplier ?? null, [JSON.stringify(filter)]);
  const result = useQuery(DeskQuery, {
    variables: { filter, first: FIRST_READ, supplierId },
    // Others decide too: it is read when the page opens, and follows the viewer's decisions by itself.
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const data = result.data ?? result.previousData;
  const readAgain = (opened: string | null) => {
    const variables = { filter, first: FIRST_READ, supplierId: opened };
    // Where it cannot be read, the queue stays as it was.
    client.query({ query: DeskQuery, variables, fetchPolicy: 'network-only' }).catch(() => undefined);
  };
  return (
    <div data-folds-rail>
      {data === undefined && <PageHeader title={t('title')} />}
      <PageQuery result={{ ...result, data }} what={t('what')} layout="columns">
        {(shown) => <Desk data={shown} isRead={!result.loading} filter={filter} onChanged={readAgain} />}
      </PageQuery>
    </div>
  );
}
