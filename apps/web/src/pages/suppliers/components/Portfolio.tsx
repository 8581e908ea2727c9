import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, useMedia } from '@plumbline/ui';

import { readFragment } from '../../../gql/fragment-masking.ts';
import type { SuppliersQuery, SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import { FacetFragment } from '../facets-fragment.ts';
import { shownFacets } from '../lib/facets.ts';
import { isFiltered, withoutFilters } from '../lib/filter.ts';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';
import { SupplierRow, ViewFragment } from '../suppliers-operation.ts';
import { AssessingLine } from './AssessingLine.tsx';
import { Facets } from './Facets.tsx';
import { NoSuppliers } from './NoSuppliers.tsx';
import classes from './Portfolio.module.css';
import { SearchedNear } from './SearchedNear.tsx';
import { SupplierPreview } from './SupplierPreview.tsx';
import { SupplierTable } from './SupplierTable.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { ListVariables } from './use-supplier-rows.ts';
import { useViews } from './use-views.ts';

/** Only needed where the facets are not beside the table. */
const FacetSheet = lazy(async () => ({ default: (await import('./FacetSheet.tsx')).FacetSheet }));

interface PortfolioProps {
  data: SuppliersQuery;
  search: SuppliersSearch;
  onSearch: (search: SuppliersSearch) => void;
  /** The rows are still those of the filter before. */
  busy: boolean;
  list: ListVariables;
  /** Of the browser's history: where somebody was in the list is kept for it. */
  step: string;
  /** More rows than are known from the start, read to be printed. */
  printed: readonly SupplierTable_SupplierFragment[] | null;
  /** Suppliers that are chosen, by id; null while nobody chooses. */
  chosen: ReadonlySet<string> | null;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Facets, table, preview. */
export function Portfolio({ data, search, onSearch, busy, list, step, printed, chosen, onChoose }: PortfolioProps) {
  const wide = useMedia('(min-width: 1100px)');
  const [sheet, setSheet] = useState<'unasked' | 'open' | 'closed'>('unasked');
  const key = JSON.stringify(list);
  const [focused, setFocused] = useState<{ of: string; row: SupplierTable_SupplierFragment } | null>(null);
  const { t } = useTranslation('suppliers');
  const { suppliers, activeJobRuns } = data;
  const views = data.savedViews.map((view) => readFragment(ViewFragment, view));
  const viewChanges = useViews();
  const { removed } = viewChanges;
  const rows = suppliers.edges.map((edge) => readFragment(SupplierRow, edge.node));
  const facets = shownFacets(readFragment(FacetFragment, suppliers.facets), search);
  const previewed = search.preview === true && wide;
  const shown = focused?.of === key ? focused.row : rows[0];

  if (rows.length === 0 && !isFiltered(search) && !busy) {
    return (
      <>
        <AssessingLine runs={activeJobRuns} />
        <NoSuppliers filtered={false} onClear={() => undefined} />
      </>
    );
  }
  const facetList = <Facets facets={facets} search={search} onSearch={onSearch} />;
  return (
    <div className={classes.page} data-preview={previewed || undefined} aria-busy={busy}>
      {wide && <div className={classes.facets}>{facetList}</div>}
      {!wide && sheet !== 'unasked' && (
        <Suspense>
          <FacetSheet opened={sheet === 'open'} total={suppliers.totalCount} onClose={() => setSheet('closed')}>
            {facetList}
          </FacetSheet>
        </Suspense>
      )}
      <div className={classes.list}>
        <Toolbar
          facets={facets}
          search={search}
          onSearch={onSearch}
          onFilters={wide ? undefined : () => setSheet('open')}
          wide={wide}
          views={views}
          viewChanges={viewChanges}
        />
        {removed !== null && (
          <Notice
            tone="done"
            action={
              <Button variant="default" size="compact-sm" onClick={() => void viewChanges.restore()}>
                {t('views.takeBack')}
              </Button>
            }
          >
            {t('views.deleted', { name: removed.name })}
          </Notice>
        )}
        {search.sort === 'SPEND' && <p className="pl-quiet">{t('sort.spendNote')}</p>}
        <AssessingLine runs={activeJobRuns} />
        <SearchedNear search={search} words={suppliers.suggestions} found={rows.length > 0} onSearch={onSearch} />
        {rows.length === 0 ? (
          <NoSuppliers filtered onClear={() => onSearch(withoutFilters(search))} />
        ) : (
          <SupplierTable
            rows={printed ?? rows}
            known={rows.length}
            whole={printed !== null}
            totalCount={suppliers.totalCount}
            list={list}
            step={step}
            search={search}
            onSearch={onSearch}
            previewed={previewed ? (shown?.id ?? null) : null}
            onRowFocus={(row) => setFocused({ of: key, row })}
            chosen={chosen}
            onChoose={onChoose}
          />
        )}
      </div>
      {previewed && shown !== undefined && <SupplierPreview supplier={shown} />}
    </div>
  );
}
