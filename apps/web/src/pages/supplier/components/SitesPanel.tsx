import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat, useOnPaper } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { SitesPanel_SupplierFragment } from '../../../gql/graphql.ts';
import classes from './SidePanels.module.css';

const SitesFragment = graphql(/* GraphQL */ `
  fragment SitesPanel_supplier on Supplier {
    id
    sites {
      id
      name
      addressLine
      closed
      projectFrom
      projectTo
      source
      workers
      country {
        code
        name
      }
      siteType {
        key
        name
      }
    }
  }
`);

const AT_FIRST = 5;

/** Where the work is done, as a list of addresses. */
export function SitesPanel({ supplier: masked }: { supplier: FragmentType<typeof SitesFragment> }) {
  const { t } = useTranslation('supplier');
  const { sites } = readFragment(SitesFragment, masked);
  const [all, setAll] = useState(false);
  const printing = useOnPaper();
  const shown = all || printing ? sites : sites.slice(0, AT_FIRST);
  return (
    <Panel title={t('sites.title')} {...(sites.length > 1 ? { note: t('sites.note', { count: sites.length }) } : {})}>
      {sites.length === 0 ? (
        <p className="pl-quiet">{t('sites.none')}</p>
      ) : (
        <ul className={classes.list}>
          {shown.map((site, index) => (
            <SiteLine key={`${site.id} ${String(index)}`} site={site} />
          ))}
        </ul>
      )}
      {sites.length > AT_FIRST && !printing && (
        <UnstyledButton className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('sites.fewer') : t('sites.more', { count: sites.length - AT_FIRST })}
        </UnstyledButton>
      )}
    </Panel>
  );
}

function SiteLine({ site }: { site: SitesPanel_SupplierFragment['sites'][number] }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const place = [site.addressLine, site.country?.name].filter((text) => text !== undefined && text !== '');
  const title = [
    site.siteType?.name ?? t('sites.noType'),
    site.projectTo === null ? null : t('sites.projectTo', { date: format.date(site.projectTo) }),
    site.projectFrom !== null && site.projectTo === null
      ? t('sites.projectFrom', { date: format.date(site.projectFrom) })
      : null,
    site.closed ? t('sites.closed') : null,
  ];
  return (
    <li>
      <p>
        <b>
          <bdi>{site.name}</bdi>
        </b>
        , {title.filter((part) => part !== null).join(', ')}
      </p>
      <p className="pl-quiet">
        <bdi>{place.length === 0 ? t('sites.noAddress') : place.join(', ')}</bdi>
        {site.workers !== null && (
          <> · {t('sites.workers', { count: site.workers, number: format.number(site.workers) })}</>
        )}
        {' · '}
        {site.source}
      </p>
    </li>
  );
}
