import { hatchIn, OUTLINED, READ, type Draw } from '@plumbline/ui/charts/chart-parts.ts';

export interface CountryPlace {
  readonly m49: string | null;
  readonly suppliers: number;
  readonly highOrCritical: number;
  readonly unknown: number;
}

/** Sites in one square of the map. */
export interface Cluster {
  readonly square: string;
  readonly sites: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** Squares of so many digits are a few hundred metres wide: there is nothing to look into. */
const NARROWEST = 15;

export function canBeLookedInto({ square }: Pick<Cluster, 'square'>): boolean {
  return square.length < NARROWEST;
}

/** Longitude and latitude of the corners of a square, north-west first: each digit is a quarter of the one before. */
export function cornersOf(square: string): [[number, number], [number, number]] {
  let [west, north, width, height] = [-180, 90, 360, 180];
  for (const digit of square) {
    width /= 2;
    height /= 2;
    if (digit === '1' || digit === '3') west += width;
    if (digit === '2' || digit === '3') north -= height;
  }
  return [
    [west, north],
    [west + width, north - height],
  ];
}

/** Colour of a country: by the share with High or Critical among those with a band, hatched where none has one. */
function colourOf(
  { suppliers, highOrCritical, unknown }: CountryPlace,
  size: number,
): string | ReturnType<typeof hatchIn> {
  if (suppliers === unknown) return hatchIn(size);
  const percent = Math.round(15 + (65 * highOrCritical) / (suppliers - unknown));
  return `color-mix(in srgb, var(--pl-band-critical) ${percent}%, var(--pl-panel))`;
}

const [SMALLEST, LARGEST, SITE] = [8, 34, 9];

/**
 * Circles for countries, as large as their suppliers are many; squares for sites whose coordinates are known.
 * @param square the part of the map that is looked into, where only sites are drawn; or `world`
 */
export function placesDrawing(
  countries: readonly CountryPlace[],
  clusters: readonly Cluster[],
  square: string,
  number: (value: number) => string,
): Draw {
  const most = Math.max(1, ...countries.map(({ suppliers }) => suppliers));
  return ({ centreOf, width }) => {
    const scale = Math.min(1, width / 1000);
    return {
      ...(square === 'world' ? {} : { geo: { boundingCoords: cornersOf(square) } }),
      series: [
        {
          type: 'scatter',
          coordinateSystem: 'geo',
          emphasis: READ,
          data: (square === 'world' ? countries : []).map((place) => {
            const size = Math.max(SMALLEST, LARGEST * scale * Math.sqrt(place.suppliers / most));
            return {
              // A country without a shape is in the table alone.
              value: centreOf(place.m49) ?? [Number.NaN, Number.NaN],
              symbolSize: size,
              itemStyle: { ...OUTLINED, color: colourOf(place, size), opacity: 0.9 },
            };
          }),
        },
        {
          type: 'scatter',
          coordinateSystem: 'geo',
          symbol: 'rect',
          emphasis: READ,
          data: clusters.map(({ longitude, latitude, sites }) => ({
            value: [longitude, latitude],
            symbolSize: sites === 1 ? SITE : Math.min(LARGEST, SITE + 6 + 4 * Math.log2(sites)),
            itemStyle: { ...OUTLINED, color: 'var(--pl-accent)', opacity: 1 },
            label: {
              show: sites > 1,
              formatter: number(sites),
              color: 'var(--pl-panel)',
              fontSize: 11,
              fontWeight: 600,
            },
          })),
        },
      ],
    };
  };
}
