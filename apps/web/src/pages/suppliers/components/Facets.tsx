import { useTranslation } from 'react-i18next';

import { Facet } from '@plumbline/ui';

import type { ShownFacet } from '../lib/facets.ts';
import { withChosen } from '../lib/filter.ts';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';
import classes from './Facets.module.css';

interface FacetsProps {
  facets: readonly ShownFacet[];
  search: SuppliersSearch;
  onSearch: (search: SuppliersSearch) => void;
}

/** The filters of the list. Each value shows how many suppliers have it under the other filters. */
export function Facets({ facets, search, onSearch }: FacetsProps) {
  const { t } = useTranslation('suppliers');
  return (
    <section className={classes.facets} aria-label={t('facets.label')}>
      {facets.map(({ key, name, values, chosen, multiValued }) => (
        <Facet
          key={key}
          name={name}
          values={values}
          chosen={chosen}
          multiValued={multiValued}
          search={{ label: t('facets.search', { name }), none: t('facets.none') }}
          shown={key === 'lanes' ? 7 : key === 'labels' ? 6 : 5}
          onChange={(next) => onSearch(withChosen(search, key, next))}
        />
      ))}
    </section>
  );
}
