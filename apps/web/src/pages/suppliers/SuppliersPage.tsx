import { useApolloClient, useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { LookBack } from '../past/LookBack.tsx';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { useAsOf } from '../past/past-day.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { PageQuery } from '../../service/PageQuery.tsx';
import { READ_AT_ONCE } from '../../service/use-printed-list.ts';
import { useRowsOnPaper } from '../../service/use-rows-on-paper.ts';
import { PlacesMap } from '../places/PlacesMap.tsx';
import { readFragment } from '../../gql/fragment-masking.ts';
import { AskLinks } from './components/AskLinks.tsx';
import { DeskLink } from './components/DeskLink.tsx';
import { ExportButton } from './components/ExportButton.tsx';
import { MapButton } from './components/MapButton.tsx';
import { NoSuppliers } from './components/NoSuppliers.tsx';
import { Portfolio } from './components/Portfolio.tsx';
import { useHistoryStep } from './components/use-history-step.ts';
import { filterOf, withoutFilters } from './lib/filter.ts';
import { leave, leftAt } from './lib/kept-places.ts';
import { orderOf } from './lib/order.ts';
import type { SuppliersSearch } from './lib/suppliers-search.ts';
import { asksForNothing, opened, openingView } from './lib/views.ts';
import { SupplierRow, SupplierRowsQuery, SuppliersQuery, ViewFragment } from './suppliers-operation.ts';

/** Rows that come with the page: more than a screen shows, and no more than are taken in at once. */
const PAGE_SIZE = 50;

/** The list of suppliers. All filters and the order are in the address. */
export function SuppliersPage() {
  const { t } = useTranslation('suppliers');
  const { can } = useViewer();
  const client = useApolloClient();
  const search = useSearch({ from: '/o/$organisation/suppliers' });
  const navigate = useNavigate({ from: '/o/$organisation/suppliers' });
  const step = useHistoryStep();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(() => leftAt(step).chosen ?? null);
  const onChoose = useCallback(
    (next: ReadonlySet<string> | null) => {
      setChosen(next);
      leave(step, { chosen: next });
    },
    [step],
  );
  const list = { filter: filterOf(search), ...orderOf(search), ...useAsOf() };
  const result = useQuery(SuppliersQuery, { variables: { ...list, first: PAGE_SIZE } });
  // The old rows stay until the filtered ones are loaded, so nothing jumps.
  const data = result.data ?? result.previousData;
  // Each key makes a column a little wider: going back does not take that away key by key.
  const onSearch = (next: SuppliersSearch) =>
    // The list itself knows where it goes on, also where only its columns change.
    void navigate({ search: next, replace: next.widths !== search.widths, resetScroll: false });
  // The list opens with a view only where it is come to, so that a person can go from the view to all suppliers.
  const isOpening = useRef(asksForNothing(search));
  useEffect(() => {
    if (data === undefined || !isOpening.current) return;
    isOpening.current = false;
    const view = openingView(data.savedViews.map((one) => readFragment(ViewFragment, one)));
    if (view !== undefined) void navigate({ search: opened(search, view), replace: true });
  }, [data, navigate, search]);
  const printed = useRowsOnPaper(
    data === undefined
      ? null
      : {
          key: JSON.stringify(list),
          shown: data.suppliers.edges.length,
          total: data.suppliers.totalCount,
          read: async (from: number | null) => {
            const variables = { ...list, first: READ_AT_ONCE, from: from ?? 0 };
            const page = await client.query({ query: SupplierRowsQuery, variables, fetchPolicy: 'network-only' });
            if (page.data === undefined) throw new Error('Rows of the list have not come.');
            const rows = page.data.suppliers.edges.map(({ node }) => readFragment(SupplierRow, node));
            return { rows, next: rows.length < READ_AT_ONCE ? null : variables.from + rows.length };
          },
        },
  );

  return (
    <>
      <PageHeader
        title={t('title')}
        note={data === undefined ? undefined : t('note', { count: data.suppliers.totalCount })}
        actions={
          data !== undefined &&
          data.suppliers.totalCount > 0 && (
            <>
              <LookBack />
              <DeskLink search={search} />
              <MapButton search={search} onSearch={onSearch} />
              {can('request.ask') && <AskLinks search={search} chosen={chosen} onChoose={onChoose} />}
              {can('export') && <ExportButton search={search} />}
            </>
          )
        }
      />
      {search.map === true && (
        <div style={{ marginBlockEnd: 16 }}>
          <PlacesMap filter={filterOf(search)} search={search} />
        </div>
      )}
      <PageQuery
        result={{ ...result, data }}
        what={t('what')}
        missing={<NoSuppliers filtered onClear={() => onSearch(withoutFilters(search))} />}
      >
        {(shown) => (
          <Portfolio
            data={shown}
            search={search}
            onSearch={onSearch}
            busy={result.data === undefined}
            list={list}
            step={step}
            printed={printed}
            chosen={chosen}
            onChoose={onChoose}
          />
        )}
      </PageQuery>
    </>
  );
}
