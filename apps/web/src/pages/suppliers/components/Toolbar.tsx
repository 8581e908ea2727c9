import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconLayoutSidebarRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { FilterChips } from '@plumbline/ui';

import type { ShownFacet } from '../lib/facets.ts';
import { without, withoutFilters } from '../lib/filter.ts';
import { isTurned, orderOf } from '../lib/order.ts';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';
import type { View } from '../lib/views.ts';
import { ColumnsButton } from './ColumnsButton.tsx';
import { ListSearch } from './ListSearch.tsx';
import { OrderSelect } from './OrderSelect.tsx';
import classes from './Toolbar.module.css';
import { useChips } from './use-chips.ts';
import type { ViewChanges } from './use-views.ts';
import { ViewsButton } from './ViewsButton.tsx';

interface ToolbarProps {
  facets: readonly ShownFacet[];
  search: SuppliersSearch;
  onSearch: (search: SuppliersSearch) => void;
  /** Opens the facets where they are not beside the table. */
  onFilters: (() => void) | undefined;
  /** Columns and a preview need room. */
  wide: boolean;
  views: readonly View[];
  viewChanges: ViewChanges;
}

/** Above the table: active filters, and what changes the view. */
export function Toolbar({ facets, search, onSearch, onFilters, wide, views, viewChanges }: ToolbarProps) {
  const { t } = useTranslation('suppliers');
  const chips = useChips(facets, search, onSearch);
  const sort = t(`sort.${orderOf(search).sort}`);
  return (
    <div className={classes.bar}>
      <p className="pl-printed">
        {chips.length === 0
          ? t('print.unfiltered')
          : t('print.filter', { filter: chips.map(({ text }) => text).join('; ') })}{' '}
        {t('print.order', { order: isTurned(search) ? t('sort.turned', { sort }) : sort })}
      </p>
      <ListSearch search={search} onSearch={onSearch} />
      {onFilters !== undefined && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconAdjustmentsHorizontal size={14} aria-hidden />}
          onClick={onFilters}
        >
          {chips.length === 0 ? t('facets.label') : t('facets.active', { count: chips.length })}
        </Button>
      )}
      <OrderSelect search={search} onSearch={onSearch} />
      <div className={classes.chips}>
        {chips.length === 0 && onFilters === undefined ? (
          <span className="pl-quiet">{t('noFilter')}</span>
        ) : (
          <FilterChips chips={chips} onClear={() => onSearch(withoutFilters(search))} />
        )}
      </div>
      <ViewsButton views={views} changes={viewChanges} search={search} onSearch={onSearch} />
      {wide && <ColumnsButton search={search} onSearch={onSearch} />}
      {wide && (
        <Button
          variant="default"
          size="xs"
          aria-pressed={search.preview === true}
          leftSection={<IconLayoutSidebarRight size={14} aria-hidden />}
          onClick={() => onSearch(search.preview === true ? without(search, 'preview') : { ...search, preview: true })}
        >
          {search.preview === true ? t('preview.hide') : t('preview.show')}
        </Button>
      )}
    </div>
  );
}
