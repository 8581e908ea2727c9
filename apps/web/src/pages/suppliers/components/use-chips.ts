import { useTranslation } from 'react-i18next';

import type { FilterChip } from '@plumbline/ui';

import type { ShownFacet } from '../lib/facets.ts';
import { withChosen } from '../lib/filter.ts';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';

/** Filters without a facet: they come from the search field and from links. */
const ALONE = ['search', 'mainSector', 'importId', 'methodology', 'topic', 'square'] as const;

/** The active filters as text, each with the search without it. */
export function useChips(
  facets: readonly ShownFacet[],
  search: SuppliersSearch,
  onSearch: (search: SuppliersSearch) => void,
): readonly FilterChip[] {
  const { t } = useTranslation('suppliers');
  const sectors = facets.find(({ key }) => key === 'sectors')?.values ?? [];
  const mainSector = (key: string): string =>
    sectors.find(({ value }) => value === key)?.name ?? t(`group.${key}`, { defaultValue: key });
  const text = (key: (typeof ALONE)[number], value: string): string => {
    if (key === 'square') return t(value === 'world' ? 'chip.square.world' : 'chip.square.part');
    if (key !== 'topic') return t(`chip.${key}`, { value: key === 'mainSector' ? mainSector(value) : value });
    // What only a hand could have typed is shown as it is; it finds nobody.
    const [standing, topic = ''] = value.split(':');
    return t(`chip.topic.${standing}`, { value: t(`topic.${topic}`, { defaultValue: topic }), defaultValue: value });
  };

  const alone = ALONE.flatMap((key): FilterChip[] => {
    const { [key]: value, ...rest } = search;
    return value === undefined ? [] : [{ key, text: text(key, value), onRemove: () => onSearch(rest) }];
  });
  const ofFacets = facets.flatMap(({ key, name, values, chosen }) =>
    values
      .filter(({ value }) => chosen.includes(value))
      .map(({ value, name: valueName }): FilterChip => ({
        key: `${key} ${value}`,
        text: t('chip.facet', { name, value: valueName }),
        onRemove: () =>
          onSearch(
            withChosen(
              search,
              key,
              chosen.filter((one) => one !== value),
            ),
          ),
      })),
  );
  return [...alone, ...ofFacets];
}
