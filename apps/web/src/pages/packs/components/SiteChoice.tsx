import { skipToken, useQuery } from '@apollo/client/react';
import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ChosenSite } from '../lib/pack-draft.ts';
import { PackSitesQuery } from '../packs-operations.ts';

interface SiteChoiceProps {
  supplierIds: readonly string[];
  chosen: readonly ChosenSite[];
  error: string | undefined;
  onChange: (chosen: ChosenSite[]) => void;
}

/** Narrows a pack to some sites of its suppliers. It is there where the suppliers have sites that are known. */
export function SiteChoice({ supplierIds, chosen, error, onChange }: SiteChoiceProps) {
  const { t } = useTranslation('packs');
  const result = useQuery(
    PackSitesQuery,
    supplierIds.length === 0 ? skipToken : { variables: { supplierIds: [...supplierIds] } },
  );
  const sites = supplierIds.length === 0 ? [] : ((result.data ?? result.previousData)?.packSites ?? []);
  if (sites.length === 0) return null;
  const known = new Set(sites.map(({ siteId }) => siteId));
  const value = chosen.flatMap(({ siteId }) => (known.has(siteId) ? [siteId] : []));
  return (
    <MultiSelect
      label={t('new.sites')}
      description={t('new.sitesNote')}
      placeholder={value.length === 0 ? t('new.allSites', { count: sites.length }) : ''}
      searchable
      clearable
      hidePickedOptions
      error={error}
      nothingFoundMessage={t('new.noSite')}
      data={[...Map.groupBy(sites, ({ supplierId }) => supplierId).values()].map((own) => ({
        group: own[0]?.supplierName ?? '',
        items: own.map(({ siteId, name }) => ({ value: siteId, label: name })),
      }))}
      value={value}
      onChange={(ids) => onChange(sites.filter(({ siteId }) => ids.includes(siteId)))}
    />
  );
}
