import { HATCH, OUTLINED, READ, type Draw } from '@plumbline/ui/charts/chart-parts.ts';

export interface CountryPlace {
  readonly m49: string | null;
  readonly suppliers: number;
  readonly highOrCritical: number;
  readonly unknown: number;
}

export interface Located {
  readonly latitude: number;
  readonly longitude: number;
}

/** Sites that are too near to each other to be told apart on a map of the world. */
export interface Cluster<Site extends Located> extends Located {
  readonly sites: readonly Site[];
}

/** Degrees of a square in which sites are one mark. */
const SQUARE = 4;

/** Sites by squares of the map, each at the middle of its sites; the fullest first. */
export function clustersOf<Site extends Located>(sites: readonly Site[]): readonly Cluster<Site>[] {
  const square = (degrees: number): number => Math.floor(degrees / SQUARE);
  const groups = Map.groupBy(sites, ({ latitude, longitude }) => `${square(latitude)} ${square(longitude)}`);
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return [...groups.values()]
    .map((near) => ({
      sites: near,
      latitude: mean(near.map(({ latitude }) => latitude)),
      longitude: mean(near.map(({ longitude }) => longitude)),
    }))
    .toSorted((a, b) => b.sites.length - a.sites.length);
}

/** Colour of a country: by the share with High or Critical among those with a band, hatched where none has one. */
function colourOf({ suppliers, highOrCritical, unknown }: CountryPlace): string | typeof HATCH {
  if (suppliers === unknown) return HATCH;
  const percent = Math.round(15 + (65 * highOrCritical) / (suppliers - unknown));
  return `color-mix(in srgb, var(--pl-band-critical) ${percent}%, var(--pl-panel))`;
}

const [SMALLEST, LARGEST, SITE] = [8, 34, 9];

/** Circles for countries, as large as their suppliers are many; squares for sites whose coordinates are known. */
export function placesDrawing(countries: readonly CountryPlace[], clusters: readonly Cluster<Located>[]): Draw {
  const most = Math.max(1, ...countries.map(({ suppliers }) => suppliers));
  return ({ centreOf, width }) => {
    const scale = Math.min(1, width / 1000);
    return {
      series: [
        {
          type: 'scatter',
          coordinateSystem: 'geo',
          emphasis: READ,
          data: countries.map((place) => ({
            // A country without a shape is in the table alone.
            value: centreOf(place.m49) ?? [Number.NaN, Number.NaN],
            symbolSize: Math.max(SMALLEST, LARGEST * scale * Math.sqrt(place.suppliers / most)),
            itemStyle: { ...OUTLINED, color: colourOf(place), opacity: 0.9 },
          })),
        },
        {
          type: 'scatter',
          coordinateSystem: 'geo',
          symbol: 'rect',
          emphasis: READ,
          data: clusters.map(({ longitude, latitude, sites }) => ({
            value: [longitude, latitude],
            symbolSize: Math.min(SITE + 2 * (sites.length - 1), LARGEST / 2),
            itemStyle: { ...OUTLINED, color: 'var(--pl-accent)' },
          })),
        },
      ],
    };
  };
}
