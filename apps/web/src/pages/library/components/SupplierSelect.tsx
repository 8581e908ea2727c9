import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ChosenSuppliersQuery } from '../library-operations.ts';
import { FoundSelect, type Chosen } from './FoundSelect.tsx';

interface SupplierSelectProps {
  value: Chosen | null;
  error?: string | undefined;
  onChange: (supplier: Chosen | null) => void;
}

/** One supplier of the list, found by the letters that are typed. */
export function SupplierSelect(props: SupplierSelectProps) {
  const { t } = useTranslation('library');
  const [search, setSearch] = useState('');
  const { data, previousData } = useQuery(ChosenSuppliersQuery, { variables: { search } });
  return (
    <FoundSelect
      {...props}
      texts={{
        label: t('form.supplier'),
        description: t('form.supplierHelp'),
        placeholder: t('form.supplierSearch'),
        none: t('form.supplierNone'),
      }}
      found={(data ?? previousData)?.suppliers.edges.map(({ node }) => node) ?? []}
      onSearch={setSearch}
    />
  );
}
