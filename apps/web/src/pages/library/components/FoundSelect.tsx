import { Select } from '@mantine/core';
import { useState } from 'react';

export interface Chosen {
  readonly id: string;
  readonly name: string;
}

interface FoundSelectProps {
  texts: { label: string; description: string; placeholder: string; none: string };
  value: Chosen | null;
  /** What the service has found for the letters that are typed. */
  found: readonly Chosen[];
  error?: string | undefined;
  onSearch: (typed: string) => void;
  onChange: (chosen: Chosen | null) => void;
}

/** One of many, found by the letters that are typed. */
export function FoundSelect({ texts, value, found, error, onSearch, onChange }: FoundSelectProps) {
  const { none, ...props } = texts;
  const [search, setSearch] = useState(value?.name ?? '');
  const all = value === null || found.some(({ id }) => id === value.id) ? found : [value, ...found];
  return (
    <Select
      {...props}
      searchable
      clearable
      nothingFoundMessage={none}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      // What the service found is what is shown.
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={(typed) => {
        setSearch(typed);
        onSearch(value?.name === typed ? '' : typed);
      }}
      value={value?.id ?? null}
      error={error}
      onChange={(id) => onChange(all.find((each) => each.id === id) ?? null)}
    />
  );
}
