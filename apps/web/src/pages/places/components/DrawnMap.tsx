import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Chart, ChartKey, useFormat, type ChartPoint } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { PlacesQuery } from '../../../gql/graphql.ts';
import type { SuppliersSearch } from '../../suppliers/lib/suppliers-search.ts';
import { canBeLookedInto, placesDrawing } from '../lib/places.ts';
import { PlacesTables } from './PlacesTables.tsx';
import { SitesBeside } from './SitesBeside.tsx';

export const HEIGHT = 460;
/** A map has the lines of disputed borders first. */
const [COUNTRIES, SITES] = [1, 2];

interface DrawnMapProps {
  places: PlacesQuery['places'];
  onSquare: (square: string) => void;
  search: SuppliersSearch;
}

/** The map, with the sites of the part that is looked into beside it. */
export function DrawnMap({ places, onSquare, search }: DrawnMapProps) {
  const { t } = useTranslation('places');
  const format = useFormat();
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const { square, countries, clusters, withoutCountry, siteCount } = places;
  const isWorld = square === 'world';
  const draw = useMemo(
    () => placesDrawing(countries, clusters, square, (value) => format.number(value)),
    [countries, clusters, square, format],
  );
  const points = useMemo((): readonly ChartPoint[] => {
    const to = '/o/$organisation/suppliers' as const;
    const words = (counts: { suppliers: number; highOrCritical: number; unknown: number }) => ({
      count: counts.suppliers,
      number: format.number(counts.suppliers),
      high: format.number(counts.highOrCritical),
      unknown: format.number(counts.unknown),
    });
    const ofCountries = (isWorld ? countries : []).map(({ country, ...counts }, index) => ({
      series: COUNTRIES,
      index,
      text: t('country', { country: country.name, ...words(counts) }),
      onOpen: () => void navigate({ to, params: { organisation }, search: { ...search, countries: [country.key] } }),
    }));
    const ofSites = clusters.map(({ supplierId, sites, ...cluster }, index) => ({
      series: SITES,
      index,
      text: `${t('sites', { count: sites, number: format.number(sites) })} ${t('suppliersThere', words(cluster))}`,
      onOpen: () => {
        if (supplierId !== null)
          void navigate({ to: '/o/$organisation/suppliers/$supplier', params: { organisation, supplier: supplierId } });
        else if (canBeLookedInto(cluster)) onSquare(cluster.square);
        else void navigate({ to, params: { organisation }, search: { ...search, square: cluster.square } });
      },
    }));
    return [...ofCountries, ...ofSites];
  }, [countries, clusters, isWorld, t, format, navigate, organisation, search, onSquare]);
  const homes = countries.filter(({ households }) => households !== 0);
  return (
    <Chart
      kind="map"
      title={t('title')}
      note={t('note')}
      says={
        <>
          {countries.length === 0
            ? t('nowhere')
            : t('says', { count: countries.length, number: format.number(countries.length) })}{' '}
          {points.length > 0 &&
            t(isWorld ? 'coordinates' : 'coordinatesHere', { count: siteCount, number: format.number(siteCount) })}
          {places.moreClusters && ` ${t('more')}`}
          {withoutCountry > 0 && ` ${t('without', { count: withoutCountry })}`}
          {homes.length > 0 && ` ${t('homes')}`}
          {points.length > 0 && ` ${t('disputed')}`}
        </>
      }
      legend={
        <ChartKey
          marks={[
            { name: t('key.few'), colour: 'color-mix(in srgb, var(--pl-band-critical) 15%, var(--pl-panel))' },
            { name: t('key.most'), colour: 'color-mix(in srgb, var(--pl-band-critical) 80%, var(--pl-panel))' },
            { name: t('key.unknown'), colour: null },
            { name: t('key.site'), colour: 'var(--pl-accent)' },
          ]}
        />
      }
      draw={draw}
      points={points}
      height={HEIGHT}
      beside={
        siteCount > 0 && (
          <SitesBeside places={places} search={search}>
            {!isWorld && (
              <Button variant="default" size="xs" onClick={() => onSquare('world')}>
                {t('world')}
              </Button>
            )}
          </SitesBeside>
        )
      }
      table={<PlacesTables places={places} search={search} />}
    />
  );
}
