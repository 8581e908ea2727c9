import { useQuery } from '@apollo/client/react';
import { useSearch } from '@tanstack/react-router';
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
  const result = useQuery(DeskQuery, {
    variables: { filter, first: FIRST_READ },
    // Others decide too: it is read when the page opens, and follows the viewer's decisions by itself.
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const data = result.data ?? result.previousData;
  return (
    <div data-folds-rail>
      {data === undefined && <PageHeader title={t('title')} />}
      <PageQuery result={{ ...result, data }} what={t('what')} layout="columns">
        {(shown) => <Desk data={shown} filter={filter} onChanged={() => void result.refetch()} />}
      </PageQuery>
    </div>
  );
}
