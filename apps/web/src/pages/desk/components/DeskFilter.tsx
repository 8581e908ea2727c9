import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FilterChips } from '@plumbline/ui';

import { readFragment } from '../../../gql/fragment-masking.ts';
import { Facets } from '../../suppliers/components/Facets.tsx';
import { useChips } from '../../suppliers/components/use-chips.ts';
import { FacetFragment } from '../../suppliers/facets-fragment.ts';
import { shownFacets } from '../../suppliers/lib/facets.ts';
import { filterOf } from '../../suppliers/lib/filter.ts';
import type { SuppliersSearch } from '../../suppliers/lib/suppliers-search.ts';
import { DeskFacetsQuery } from '../desk-operations.ts';
import { deskSearch, filterOfDesk, type DeskSearch } from '../lib/desk-search.ts';
import classes from './DeskFilter.module.css';

const FacetSheet = lazy(async () => ({
  default: (await import('../../suppliers/components/FacetSheet.tsx')).FacetSheet,
}));

/** Which part of the list is on the desk: the filters of the list, counted among those that need a decision. Another part begins with its first case. */
export function DeskFilter({ search }: { search: DeskSearch }) {
  const { t } = useTranslation('desk');
  const navigate = useNavigate({ from: '/o/$organisation/desk' });
  const [sheet, setSheet] = useState<'unasked' | 'open' | 'closed'>('unasked');
  const filter = filterOf(search);
  const filtered = Object.keys(filter).length > 0;
  // Chips need the names of their values; without a filter nothing is asked until the sheet is.
  const { data, previousData } = useQuery(DeskFacetsQuery, {
    variables: { filter: { ...filter, needsDecision: true } },
    skip: !filtered && sheet === 'unasked',
  });
  const shown = (data ?? previousData)?.suppliers;
  const facets = shownFacets(readFragment(FacetFragment, shown?.facets ?? []), search).filter(
    ({ key }) => key !== 'needsDecision',
  );
  const onSearch = (next: SuppliersSearch) => void navigate({ search: filterOfDesk(deskSearch(next)) });
  const chips = useChips(facets, search, onSearch);
  return (
    <div className={classes.filter}>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconAdjustmentsHorizontal size={14} aria-hidden />}
        onClick={() => setSheet('open')}
      >
        {filtered ? t('filter.change') : t('filter.none')}
      </Button>
      <FilterChips chips={filtered ? chips : []} onClear={() => onSearch({})} />
      {sheet !== 'unasked' && (
        <Suspense>
          <FacetSheet opened={sheet === 'open'} total={shown?.totalCount ?? 0} onClose={() => setSheet('closed')}>
            <Facets facets={facets} search={search} onSearch={onSearch} />
          </FacetSheet>
        </Suspense>
      )}
    </div>
  );
}
