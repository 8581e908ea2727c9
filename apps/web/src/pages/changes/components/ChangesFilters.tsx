import { useQuery } from '@apollo/client/react';
import { Select, Switch } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { FilterChips, type FilterChip } from '@plumbline/ui';

import { present } from '../../../lib/search-params.ts';
import { ChangesChoicesQuery } from '../changes-operation.ts';
import { SPANS, TOPICS, USUAL_SPAN, type ChangesSearch } from '../lib/changes-search.ts';
import classes from './ChangesFilters.module.css';

const route = getRouteApi('/o/$organisation/changes');

type Key = 'topic' | 'lane' | 'country' | 'sector';
interface Choice {
  readonly key: string;
  readonly name: string;
}

/** Filters by kind, lane, country, sector, days and unread. They are in the address, so a view can be shared. */
export function ChangesFilters({ search, since }: { search: ChangesSearch; since: string | undefined }) {
  const { t } = useTranslation('changes');
  const navigate = route.useNavigate();
  const { data } = useQuery(ChangesChoicesQuery, { variables: { since: since ?? null } });
  const set = (change: ChangesSearch | Readonly<Record<string, undefined>>) =>
    void navigate({ search: (before) => present({ ...before, ...change }), resetScroll: false });
  const choices: Readonly<Record<Key, readonly Choice[]>> = {
    topic: TOPICS.map((key) => ({ key, name: t(`topic.${key}`) })),
    lane: data?.feedChoices.lanes ?? [],
    // An unknown country or sector is no value of an address; the list of suppliers finds those.
    country: (data?.feedChoices.countries ?? []).filter(({ key }) => key !== ''),
    sector: (data?.feedChoices.sectors ?? []).filter(({ key }) => key !== ''),
  };
  const keys = Object.keys(choices) as Key[];
  const chips = keys.flatMap((key): FilterChip[] => {
    const value = search[key];
    if (value === undefined) return [];
    const name = choices[key].find((choice) => choice.key === value)?.name ?? value;
    return [{ key, text: t(`chip.${key}`, { value: name }), onRemove: () => set({ [key]: undefined }) }];
  });
  return (
    <div className={classes.filters}>
      <div className={classes.fields}>
        {keys.map((key) => (
          <Select
            key={key}
            label={t(`filter.${key}`)}
            placeholder={t('filter.all')}
            data={choices[key].map((choice) => ({ value: choice.key, label: choice.name }))}
            value={search[key] ?? null}
            searchable={choices[key].length > 8}
            clearable
            onChange={(value) => set({ [key]: value ?? undefined })}
          />
        ))}
        <Select
          label={t('filter.days')}
          data={SPANS.map((days) => ({ value: String(days), label: t(`days.${days}`) }))}
          value={String(search.days ?? USUAL_SPAN)}
          onChange={(value) => {
            const days = SPANS.find((span) => String(span) === value);
            set({ days: days === USUAL_SPAN ? undefined : days } as ChangesSearch);
          }}
        />
        <Switch
          className={classes.unread}
          label={t('filter.unread')}
          checked={search.unread === true}
          onChange={({ currentTarget }) => set({ unread: currentTarget.checked ? true : undefined } as ChangesSearch)}
        />
      </div>
      <FilterChips
        chips={chips}
        onClear={() => set({ topic: undefined, lane: undefined, country: undefined, sector: undefined })}
      />
    </div>
  );
}
