import { UnstyledButton } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

import type { SuppliersSearch } from '../lib/suppliers-search.ts';
import classes from './SearchedNear.module.css';

interface SearchedNearProps {
  search: SuppliersSearch;
  /** Words that were looked for in place of those that no name begins with. */
  words: readonly string[];
  /** Some suppliers have them. */
  found: boolean;
  onSearch: (search: SuppliersSearch) => void;
}

/** The search found nothing as it was written: says what was looked for instead, each word a link to look for it alone. */
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
