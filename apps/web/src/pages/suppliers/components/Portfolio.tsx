import { lazy, Suspense, useState } from 'react';

import { useMedia } from '@plumbline/ui';

import { readFragment } from '../../../gql/fragment-masking.ts';
import type { SuppliersQuery, SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import type { ReadMore } from '../../../service/use-read-more.ts';
import { shownFacets } from '../lib/facets.ts';
import { isFiltered, withoutFilters } from '../lib/filter.ts';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';
import { SupplierRow } from '../suppliers-operation.ts';
import { AssessingLine } from './AssessingLine.tsx';
import { Facets } from './Facets.tsx';
import { NoSuppliers } from './NoSuppliers.tsx';
import classes from './Portfolio.module.css';
import { SearchedNear } from './SearchedNear.tsx';
import { SupplierPreview } from './SupplierPreview.tsx';
import { SupplierTable } from './SupplierTable.tsx';
import { Toolbar } from './Toolbar.tsx';

/** Only needed where the facets are not beside the table. */
const FacetSheet = lazy(async () => ({ default: (await import('./FacetSheet.tsx')).FacetSheet }));

interface PortfolioProps {
  data: SuppliersQuery;
  search: SuppliersSearch;
  onSearch: (search: SuppliersSearch) => void;
  /** The rows are still those of the filter before. */
  busy: boolean;
  readMore: ReadMore;
  /** Suppliers that are chosen, by id; null while nobody chooses. */
  chosen: ReadonlySet<string> | null;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Facets, table, preview. */
export function Portfolio({ data, search, onSearch, busy, readMore, chosen, onChoose }: PortfolioProps) {
  const wide = useMedia('(min-width: 1100px)');
  const [sheet, setSheet] = useState<'unasked' | 'open' | 'closed'>('unasked');
  const [focused, setFocused] = useState<SupplierTable_SupplierFragment | null>(null);
  const { suppliers, activeJobRuns } = data;
  const rows = suppliers.edges.map((edge) => readFragment(SupplierRow, edge.node));
  const facets = shownFacets(suppliers.facets, search);
  const previewed = search.preview === true && wide;
  const shown = rows.find((row) => row.id === focused?.id) ?? rows[0];

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
          withPreview={wide}
        />
        <AssessingLine runs={activeJobRuns} />
        <SearchedNear search={search} words={suppliers.suggestions} found={rows.length > 0} onSearch={onSearch} />
        {rows.length === 0 ? (
          <NoSuppliers filtered onClear={() => onSearch(withoutFilters(search))} />
        ) : (
          <SupplierTable
            rows={rows}
            totalCount={suppliers.totalCount}
            search={search}
            onSearch={onSearch}
            previewed={previewed ? (shown?.id ?? null) : null}
            onRowFocus={setFocused}
            readMore={readMore}
            chosen={chosen}
            onChoose={onChoose}
          />
        )}
      </div>
      {previewed && shown !== undefined && <SupplierPreview supplier={shown} />}
    </div>
  );
}
