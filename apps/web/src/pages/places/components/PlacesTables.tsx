import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ChartTable, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { PlacesQuery } from '../../../gql/graphql.ts';
import type { SuppliersSearch } from '../../suppliers/lib/suppliers-search.ts';

/** The numbers of the map, with the districts of households, of which no shape is drawn. */
export function PlacesTables({ places, search }: { places: PlacesQuery['places']; search: SuppliersSearch }) {
  const { t } = useTranslation('places');
  const format = useFormat();
  const { organisation } = useViewer();
  const { countries, districts, clusters, sites } = places;
  const counts = [
    { heading: t('suppliers'), isNumber: true },
    { heading: t('high'), isNumber: true },
    { heading: t('unknown'), isNumber: true },
  ];
  return (
    <>
      <ChartTable
        name={t('title')}
        columns={[{ heading: t('inCountry') }, ...counts, { heading: t('households'), isNumber: true }]}
        rows={countries.map(({ country, suppliers, highOrCritical, unknown, households }) => ({
          key: country.key,
          cells: [
            <Link
              key="country"
              to="/o/$organisation/suppliers"
              params={{ organisation }}
              search={{ ...search, countries: [country.key] }}
            >
              {country.name}
            </Link>,
            format.number(suppliers),
            format.number(highOrCritical),
            format.number(unknown),
            households === null ? t('fewHomes') : format.number(households),
          ],
        }))}
      />
      {districts.length > 0 && (
        <ChartTable
          name={t('districtTable')}
          columns={[
            { heading: t('district') },
            { heading: t('inCountry') },
            { heading: t('households'), isNumber: true },
          ]}
          rows={districts.map(({ country, district, households }) => ({
            key: `${country?.key ?? ''} ${district}`,
            cells: [<bdi key="district">{district}</bdi>, country?.name ?? '', format.number(households)],
          }))}
        />
      )}
      {clusters.length > 0 && (
        <ChartTable
          name={t('clusterTable')}
          columns={[{ heading: t('place') }, { heading: t('siteCount'), isNumber: true }, ...counts]}
          rows={clusters.map(({ square, latitude, longitude, ...cluster }) => ({
            key: square,
            cells: [
              <Link
                key="place"
                to="/o/$organisation/suppliers"
                params={{ organisation }}
                search={{ ...search, square }}
              >
                <bdi>
                  {format.number(latitude, 1)}, {format.number(longitude, 1)}
                </bdi>
              </Link>,
              format.number(cluster.sites),
              format.number(cluster.suppliers),
              format.number(cluster.highOrCritical),
              format.number(cluster.unknown),
            ],
          }))}
        />
      )}
      {sites.length > 0 && (
        <ChartTable
          name={t('siteTable')}
          columns={[
            { heading: t('site') },
            { heading: t('supplier') },
            { heading: t('inCountry') },
            { heading: t('latitudeLongitude'), isNumber: true },
          ]}
          rows={sites.map(({ supplierId, supplierName, siteKey, siteName, country, latitude, longitude }) => ({
            key: `${supplierId} ${siteKey}`,
            cells: [
              <bdi key="site">{siteName}</bdi>,
              <Link
                key="supplier"
                to="/o/$organisation/suppliers/$supplier"
                params={{ organisation, supplier: supplierId }}
              >
                <bdi>{supplierName}</bdi>
              </Link>,
              country?.name ?? '',
              <bdi key="place">
                {format.number(latitude, 2)}, {format.number(longitude, 2)}
              </bdi>,
            ],
          }))}
        />
      )}
    </>
  );
}
