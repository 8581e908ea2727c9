import { Button, NativeSelect } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconLayoutSidebarRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { FilterChips, useMedia } from '@plumbline/ui';

import { present } from '../../../lib/search-params.ts';
import type { ShownFacet } from '../lib/facets.ts';
import { without, withoutFilters } from '../lib/filter.ts';
import { orderOf, SUPPLIER_SORTS } from '../lib/order.ts';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';
import classes from './Toolbar.module.css';
import { useChips } from './use-chips.ts';

interface ToolbarProps {
  facets: readonly ShownFacet[];
  search: SuppliersSearch;
  onSearch: (search: SuppliersSearch) => void;
  /** Opens the facets where they are not beside the table. */
  onFilters: (() => void) | undefined;
  withPreview: boolean;
}

/** Above the table: active filters, and what changes the view. */
export function Toolbar({ facets, search, onSearch, onFilters, withPreview }: ToolbarProps) {
  const { t } = useTranslation('suppliers');
  const phone = useMedia('(max-width: 700px)');
  const chips = useChips(facets, search, onSearch);
  return (
    <div className={classes.bar}>
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
      {phone && (
        <NativeSelect
          size="xs"
          aria-label={t('sort.label')}
          value={orderOf(search).sort}
          data={SUPPLIER_SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
          onChange={({ currentTarget: { value } }) => {
            const sort = SUPPLIER_SORTS.find((one) => one === value && one !== 'ATTENTION');
            onSearch({ ...without(search, 'sort', 'descending'), ...present({ sort }) });
          }}
        />
      )}
      <div className={classes.chips}>
        {chips.length === 0 && onFilters === undefined ? (
          <span className="pl-quiet">{t('noFilter')}</span>
        ) : (
          <FilterChips chips={chips} onClear={() => onSearch(withoutFilters(search))} />
        )}
      </div>
      {withPreview && (
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
