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

/** Narrows a pack to some sites of its suppliers. It is there where a supplier has several that are known. */
export function SiteChoice({ supplierIds, chosen, error, onChange }: SiteChoiceProps) {
  const { t } = useTranslation('packs');
  const result = useQuery(
    PackSitesQuery,
    supplierIds.length === 0 ? skipToken : { variables: { supplierIds: [...supplierIds] } },
  );
  const known = supplierIds.length === 0 ? [] : ((result.data ?? result.previousData)?.packSites ?? []);
  // A supplier with one site is in with it anyway.
  const several = [...Map.groupBy(known, ({ supplierId }) => supplierId).values()].filter((own) => own.length > 1);
  const sites = several.flat();
  if (sites.length === 0) return null;
  const value = chosen.flatMap(({ siteId }) => (sites.some((site) => site.siteId === siteId) ? [siteId] : []));
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
      data={several.map((own) => ({
        group: own[0]?.supplierName ?? '',
        items: own.map(({ siteId, name }) => ({ value: siteId, label: name })),
      }))}
      value={value}
      onChange={(ids) => onChange(sites.filter(({ siteId }) => ids.includes(siteId)))}
    />
  );
}
