import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { without } from '../lib/filter.ts';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';
import classes from './ListSearch.module.css';

interface ListSearchProps {
  search: SuppliersSearch;
  onSearch: (search: SuppliersSearch) => void;
}

/** Narrows the list to names, local names and ids; filters and order stay. */
export function ListSearch({ search, onSearch }: ListSearchProps) {
  const { t } = useTranslation('suppliers');
  const { search: current = '' } = search;
  const [text, setText] = useState(current);
  useEffect(() => setText(current), [current]);
  return (
    <form
      role="search"
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim() === '' ? without(search, 'search') : { ...search, search: text.trim() });
      }}
    >
      <input
        type="search"
        className={classes.field}
        aria-label={t('listSearch')}
        placeholder={t('listSearch')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  );
}
