import { Select, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { FilterChips, useFormat, usePersonText, type FilterChip } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { present } from '../../../lib/search-params.ts';
import classes from './AuditFilters.module.css';

const AuditFiltersFragment = graphql(/* GraphQL */ `
  fragment AuditFilters_choice on NamedKey {
    key
    name
  }
`);

const AuditFiltersPersonFragment = graphql(/* GraphQL */ `
  fragment AuditFilters_person on AuditPerson {
    key
    person {
      name
      shortId
      nameNow
    }
  }
`);

interface AuditFiltersProps {
  verbs: readonly FragmentType<typeof AuditFiltersFragment>[];
  people: readonly FragmentType<typeof AuditFiltersPersonFragment>[];
  /** Name of what the entries are about, where they are filtered by it and it has one. */
  subjectName: string | null;
}

const route = getRouteApi('/o/$organisation/audit');
const KEYS = ['verb', 'actor', 'subject', 'from', 'to'] as const;

/** Filters by action, person, subject and days. They are in the address, so a view can be shared. */
export function AuditFilters({ verbs, people, subjectName }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const personText = usePersonText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (key: (typeof KEYS)[number], value: string | null) =>
    void navigate({
      search: (before) => present({ ...before, [key]: value === null || value === '' ? undefined : value }),
    });

  const verbChoices = readFragment(AuditFiltersFragment, verbs);
  const personChoices = readFragment(AuditFiltersPersonFragment, people).map(({ key, person }) => ({
    key,
    name: personText(person),
  }));
  const words: Readonly<Record<(typeof KEYS)[number], (value: string) => string>> = {
    verb: (value) => verbChoices.find(({ key }) => key === value)?.name ?? value,
    actor: (value) => personChoices.find(({ key }) => key === value)?.name ?? value,
    // An id means nothing to people; its first characters tell two apart.
    subject: (value) => subjectName ?? value.slice(0, 8),
    from: (value) => format.date(value),
    to: (value) => format.date(value),
  };
  const chips = KEYS.flatMap((key): FilterChip[] => {
    const value = search[key];
    if (value === undefined) return [];
    return [{ key, text: t(`chip.${key}`, { value: words[key](value) }), onRemove: () => set(key, null) }];
  });
  return (
    <div className={classes.filters}>
      <div className={classes.fields}>
        <Select
          className={classes.wide}
          label={t('filter.verb')}
          placeholder={t('filter.all')}
          data={verbChoices.map(({ key, name }) => ({ value: key, label: name }))}
          value={search.verb ?? null}
          searchable
          clearable
          onChange={(value) => set('verb', value)}
        />
        <Select
          className={classes.wide}
          label={t('filter.actor')}
          placeholder={t('filter.everybody')}
          data={personChoices.map(({ key, name }) => ({ value: key, label: name }))}
          value={search.actor ?? null}
          searchable
          clearable
          onChange={(value) => set('actor', value)}
        />
        <TextInput
          type="date"
          label={t('filter.from')}
          value={search.from ?? ''}
          {...(search.to === undefined ? {} : { max: search.to })}
          onChange={(event) => set('from', event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('filter.to')}
          value={search.to ?? ''}
          {...(search.from === undefined ? {} : { min: search.from })}
          onChange={(event) => set('to', event.currentTarget.value)}
        />
      </div>
      <FilterChips chips={chips} onClear={() => void navigate({ search: ({ log }) => present({ log }) })} />
    </div>
  );
}
