import { useQuery } from '@apollo/client/react';
import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PackSuppliersQuery } from '../packs-operations.ts';

interface SupplierChoiceProps {
  chosen: readonly string[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}

/** Finds suppliers by name, and keeps the names of those that were chosen. */
export function SupplierChoice({ chosen, error, onChange }: SupplierChoiceProps) {
  const { t } = useTranslation('packs');
  const [search, setSearch] = useState('');
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const result = useQuery(PackSuppliersQuery, { variables: { search } });
  const found = (result.data ?? result.previousData)?.suppliers.edges.map(({ node }) => node) ?? [];
  const options = new Map(found.map(({ id, name }) => [id, name]));
  for (const id of chosen) if (!options.has(id)) options.set(id, names.get(id) ?? t('new.chosen'));
  return (
    <MultiSelect
      label={t('new.suppliers')}
      description={t('new.suppliersNote')}
      searchable
      required
      hidePickedOptions
      error={error}
      nothingFoundMessage={t('new.notFound')}
      // The service has searched already, in names that are not shown too.
      filter={({ options: all }) => all}
      data={[...options].map(([value, label]) => ({ value, label }))}
      value={[...chosen]}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(ids) => {
        setNames((known) => new Map([...known, ...options]));
        onChange(ids);
      }}
    />
  );
}
