import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { RiskBadge, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { PlacesQuery } from '../../../gql/graphql.ts';
import type { SuppliersSearch } from '../../suppliers/lib/suppliers-search.ts';
import classes from './SitesBeside.module.css';

interface SitesBesideProps {
  places: PlacesQuery['places'];
  search: SuppliersSearch;
  /** What leads back to the whole map. */
  children: ReactNode;
}

/** The sites of the part of the map that is looked into, those that ask for attention first; all of them are a list of suppliers. */
export function SitesBeside({ places: { square, sites, siteCount }, search, children }: SitesBesideProps) {
  const { t } = useTranslation('places');
  const format = useFormat();
  const { organisation } = useViewer();
  return (
    <section className={classes.beside} aria-label={t('siteTable')}>
      <div className={classes.head}>
        <h3>{t('siteTable')}</h3>
        {children}
      </div>
      {/* It scrolls within its box, so the keyboard must be able to reach it. */}
      <div className={classes.box} role="group" aria-label={t('siteTable')} tabIndex={0}>
        <ul className={classes.list}>
          {sites.map(({ supplierId, supplierName, siteKey, siteName, label, country }) => (
            <li key={`${supplierId} ${siteKey}`}>
              <span className={classes.site}>
                {siteName !== supplierName && <bdi>{siteName} </bdi>}
                <span className="pl-quiet">{country?.name}</span>
              </span>
              <Link
                to="/o/$organisation/suppliers/$supplier"
                params={{ organisation, supplier: supplierId }}
                className={classes.supplier}
              >
                <bdi>{supplierName}</bdi>
              </Link>
              <RiskBadge label={label} />
            </li>
          ))}
        </ul>
      </div>
      <Link to="/o/$organisation/suppliers" params={{ organisation }} search={{ ...search, square }}>
        {t('allHere', { count: siteCount, number: format.number(siteCount) })}
      </Link>
    </section>
  );
}
