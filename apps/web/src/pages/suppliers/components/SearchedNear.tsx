import { UnstyledButton } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

import type { SuppliersSearch } from '../lib/suppliers-search.ts';
import classes from './SearchedNear.module.css';

interface SearchedNearProps {
  search: SuppliersSearch;
  /** Words that were searched instead of those that no name begins with. */
  words: readonly string[];
  /** Some suppliers have them. */
  found: boolean;
  onSearch: (search: SuppliersSearch) => void;
}

/** Nothing matched the search as written: says what was searched instead. Each word links to a search for it alone. */
export function SearchedNear({ search, words, found, onSearch }: SearchedNearProps) {
  const { t } = useTranslation('suppliers');
  if (words.length === 0 || search.search === undefined) return null;
  return (
    <p role="status" className={classes.line}>
      {t('near.text', { search: search.search })}{' '}
      {words.map((word, index) => (
        <Fragment key={word}>
          {index > 0 && ', '}
          <UnstyledButton className={classes.word} onClick={() => onSearch({ ...search, search: word })}>
            <bdi>{word}</bdi>
          </UnstyledButton>
        </Fragment>
      ))}
      {found && <>. {t('near.shown')}</>}
    </p>
  );
}
