import { useQuery } from '@apollo/client/react';
import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { EvidenceFormQuery } from '../library-operations.ts';
import { bySupplier } from '../lib/by-supplier.ts';

interface SiteSelectProps {
  supplierIds: readonly string[];
  value: readonly string[];
  onChange: (siteIds: readonly string[]) => void;
}

/** The sites that a file is about, of the suppliers that it hangs on. */
export function SiteSelect({ supplierIds, value, onChange }: SiteSelectProps) {
  const { t } = useTranslation('library');
  const { data } = useQuery(EvidenceFormQuery, {
    variables: { supplierIds: [...supplierIds] },
    skip: supplierIds.length === 0,
  });
  const sites = data?.evidenceForm.sites ?? [];
  return (
    <MultiSelect
      label={t('form.sites')}
      description={t(supplierIds.length === 0 ? 'form.sitesFirst' : 'form.sitesHelp')}
      disabled={sites.length === 0}
      searchable
      clearable
      hidePickedOptions
      data={bySupplier(sites.map((site) => ({ ...site, value: site.siteId, label: site.name })))}
      value={[...value]}
      onChange={onChange}
    />
  );
}
