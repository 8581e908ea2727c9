import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Chart, ChartKey, ChartTable, useFormat, type ChartPoint } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { graphql } from '../../../gql/gql.ts';
import type { PlacesQuery as PlacesData } from '../../../gql/graphql.ts';
import { clustersOf, placesDrawing } from '../lib/places.ts';
import { AskedWhenSeen } from './AskedWhenSeen.tsx';

const PlacesQuery = graphql(/* GraphQL */ `
  query Places($asOf: Date) {
    places(asOf: $asOf) {
      countries {
        country {
          key
          name
        }
        m49
        suppliers
        highOrCritical
        unknown
        households
      }
      withoutCountry
      sites {
        supplierId
        supplierName
        siteKey
        siteName
        label
        country {
          key
          name
        }
        latitude
        longitude
      }
      more
    }
  }
`);

const HEIGHT = 460;
/** A map has the lines of disputed borders first. */
const [COUNTRIES, SITES] = [1, 2];
/** Names of sites that are read at one mark; the table has all. */
const NAMED = 5;

/** Where suppliers and their sites are. Asks for its numbers and its shapes once it is seen. */
export function PlacesMap() {
  const { t } = useTranslation('overview');
  return (
    <AskedWhenSeen query={PlacesQuery} what={t('places.what')} height={HEIGHT}>
      {({ places }) => <Drawn {...places} />}
    </AskedWhenSeen>
  );
}

function Drawn({ countries, withoutCountry, sites, more }: PlacesData['places']) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const clusters = useMemo(() => clustersOf(sites), [sites]);
  const draw = useMemo(() => placesDrawing(countries, clusters), [countries, clusters]);
  const points = useMemo((): readonly ChartPoint[] => {
    const to = '/o/$organisation/suppliers' as const;
    const ofCountries = countries.map(({ country, suppliers, highOrCritical, unknown }, index) => ({
      series: COUNTRIES,
      index,
      text: t('places.country', {
        country: country.name,
        count: suppliers,
        number: format.number(suppliers),
        high: format.number(highOrCritical),
        unknown: format.number(unknown),
      }),
      onOpen: () => void navigate({ to, params: { organisation }, search: { countries: [country.key] } }),
    }));
    const ofSites = clusters.map(({ sites: near }, index) => {
      const names = near.slice(0, NAMED).map(({ siteName }) => siteName);
      const rest = near.length > NAMED ? [t('places.others', { count: near.length - NAMED })] : [];
      const [only] = near;
      return {
        series: SITES,
        index,
        text: t('places.sites', { count: near.length, names: format.list([...names, ...rest]) }),
        ...(near.length === 1 && only !== undefined
          ? {
              onOpen: () =>
                void navigate({
                  to: '/o/$organisation/suppliers/$supplier',
                  params: { organisation, supplier: only.supplierId },
                }),
            }
          : {}),
      };
    });
    return [...ofCountries, ...ofSites];
  }, [countries, clusters, t, format, navigate, organisation]);
  const homes = countries.filter(({ households }) => households !== 0);
  return (
    <Chart
      kind="map"
      title={t('places.title')}
      note={t('places.note')}
      says={
        <>
          {t('places.says', { countries: format.number(countries.length), sites: format.number(sites.length) })}
          {withoutCountry > 0 && ` ${t('places.without', { count: withoutCountry })}`}
          {more && ` ${t('places.more')}`}
          {homes.length > 0 && ` ${t('places.homes')}`} {t('places.disputed')}
        </>
      }
      legend={
        <ChartKey
          marks={[
            { name: t('places.key.few'), colour: 'color-mix(in srgb, var(--pl-band-critical) 15%, var(--pl-panel))' },
            { name: t('places.key.most'), colour: 'color-mix(in srgb, var(--pl-band-critical) 80%, var(--pl-panel))' },
            { name: t('places.key.unknown'), colour: null },
            { name: t('places.key.site'), colour: 'var(--pl-accent)' },
          ]}
        />
      }
      draw={draw}
      points={points}
      height={HEIGHT}
      table={
        <>
          <ChartTable
            name={t('places.title')}
            columns={[
              { heading: t('places.inCountry') },
              { heading: t('places.suppliers'), isNumber: true },
              { heading: t('places.high'), isNumber: true },
              { heading: t('places.unknown'), isNumber: true },
              { heading: t('places.households'), isNumber: true },
            ]}
            rows={countries.map(({ country, suppliers, highOrCritical, unknown, households }) => ({
              key: country.key,
              cells: [
                <Link
                  key="country"
                  to="/o/$organisation/suppliers"
                  params={{ organisation }}
                  search={{ countries: [country.key] }}
                >
                  {country.name}
                </Link>,
                format.number(suppliers),
                format.number(highOrCritical),
                format.number(unknown),
                households === null ? t('places.fewHomes') : format.number(households),
              ],
            }))}
          />
          {sites.length > 0 && (
            <ChartTable
              name={t('places.siteTable')}
              columns={[
                { heading: t('places.site') },
                { heading: t('places.supplier') },
                { heading: t('places.inCountry') },
                { heading: t('places.coordinates'), isNumber: true },
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
      }
    />
  );
}
