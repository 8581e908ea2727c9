import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ChosenSuppliersQuery } from '../library-operations.ts';

interface SupplierSelectProps {
  value: Chosen | null;
  error?: string | undefined;
  onChange: (supplier: Chosen | null) => void;
}

export interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** One supplier of the list, found by the letters that are typed. */
export function SupplierSelect({ value, error, onChange }: SupplierSelectProps) {
  const { t } = useTranslation('library');
  const [search, setSearch] = useState('');
  const typed = value?.name === search ? '' : search;
  const { data, previousData } = useQuery(ChosenSuppliersQuery, { variables: { search: typed } });
  const found = (data ?? previousData)?.suppliers.edges.map(({ node }) => node) ?? [];
  const all = value === null || found.some(({ id }) => id === value.id) ? found : [value, ...found];
  return (
    <Select
      label={t('form.supplier')}
      description={t('form.supplierHelp')}
      placeholder={t('form.supplierSearch')}
      searchable
      clearable
      nothingFoundMessage={t('form.supplierNone')}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      // What the service found is what is shown.
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={setSearch}
      value={value?.id ?? null}
      error={error}
      onChange={(id) => onChange(all.find((each) => each.id === id) ?? null)}
    />
  );
}
