import { Select, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FilterChips, type FilterChip } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { present } from '../../../lib/search-params.ts';
import { LIBRARY_CHOICES, type LibrarySearch } from '../lib/library-search.ts';
import { EvidenceChoicesFragment } from '../library-operations.ts';
import { useLanguageName } from '../lib/use-language-name.ts';
import classes from './Library.module.css';

const route = getRouteApi('/o/$organisation/library');

/** Languages in which papers come most; any other can be searched for by its words. */
const LANGUAGES = ['en', 'ar', 'bn', 'es', 'hi', 'id', 'km', 'ms', 'my', 'ne', 'pt', 'th', 'tr', 'vi', 'zh'];
/** Milliseconds after the last letter. */
const PAUSE = 250;

/** Search and filters of the library. They are in the address, so a view can be shared. */
export function LibraryFilters({ choices: masked }: { choices: FragmentType<typeof EvidenceChoicesFragment> }) {
  const choices = readFragment(EvidenceChoicesFragment, masked);
  const { t } = useTranslation('library');
  const languageName = useLanguageName();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search.text ?? '');
  const set = (part: Partial<Record<keyof LibrarySearch, string | undefined>>) =>
    void navigate({
      search: (before) => present({ ...before, ...part }) as LibrarySearch,
      replace: true,
      resetScroll: false,
    });
  useEffect(() => setText(search.text ?? ''), [search.text]);
  useEffect(() => {
    if (text === (search.text ?? '')) return;
    const timer = setTimeout(() => set({ text: text === '' ? undefined : text }), PAUSE);
    return () => clearTimeout(timer);
  });
  const kinds = new Map(choices.kinds.map(({ key, name }) => [key, name]));
  const words: Readonly<Partial<Record<keyof LibrarySearch, (value: string) => string>>> = {
    kind: (value) => kinds.get(value) ?? value,
    grade: (value) => t('filter.gradeChip', { grade: value }),
    language: languageName,
    origin: (value) => t(`origin.${value as 'DESK'}`),
    validity: (value) => t(`validity.${value as 'SOON'}`),
    supplier: () => t('filter.supplierChip'),
    sha256: (value) => value.slice(0, 12),
  };
  const chips = Object.entries(words).flatMap(([key, say]): FilterChip[] => {
    const name = key as keyof LibrarySearch;
    const value = search[name];
    return value === undefined ? [] : [{ key, text: say(value), onRemove: () => set({ [name]: undefined }) }];
  });
  const select = (name: 'kind' | 'grade' | 'language' | 'origin' | 'validity', data: readonly Choice[]) => (
    <Select
      label={t(`filter.${name}`)}
      placeholder={t('filter.all')}
      data={[...data]}
      value={search[name] ?? null}
      searchable={name === 'kind' || name === 'language'}
      clearable
      onChange={(value) => set({ [name]: value ?? undefined })}
    />
  );
  return (
    <>
      <div className={classes.fields}>
        <TextInput
          type="search"
          label={t('filter.text')}
          placeholder={t('filter.textHelp')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {select(
          'kind',
          choices.kinds.map(({ key, name }) => ({ value: key, label: name })),
        )}
        {select(
          'grade',
          choices.grades.map(({ key, name }) => ({ value: key, label: t('gradeText', { grade: key, text: name }) })),
        )}
        {select(
          'language',
          LANGUAGES.map((value) => ({ value, label: languageName(value) })),
        )}
        {select(
          'origin',
          LIBRARY_CHOICES.origin.map((value) => ({ value, label: t(`origin.${value}`) })),
        )}
        {select(
          'validity',
          LIBRARY_CHOICES.validity.map((value) => ({ value, label: t(`validity.${value}`) })),
        )}
      </div>
      <FilterChips chips={chips} onClear={() => void navigate({ search: {} })} />
    </>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}
