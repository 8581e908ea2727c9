import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Table } from '../src/edition.ts';

interface Feature {
  readonly properties: { readonly NAME: string; readonly ISO_A2_EH: string };
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: Ring[][] };
}
type Ring = readonly (readonly [longitude: number, latitude: number])[];

/** Areas that no country is proposed for, as the source names them. */
const DISPUTED: Readonly<Record<string, string>> = {
  'N. Cyprus': 'northern-cyprus',
  Somaliland: 'somaliland',
  'W. Sahara': 'western-sahara',
};
/** French Guiana is drawn with France and has a code of its own; it lies west of this meridian. */
const FRENCH_GUIANA_EAST = -50;

/** A point in hundredths of a degree: finer than the source is drawn. */
const written = ([longitude, latitude]: Ring[number]): string =>
  `${String(Math.round(longitude * 100))} ${String(Math.round(latitude * 100))}`;

function codeOf({ properties: { NAME, ISO_A2_EH } }: Feature, ring: Ring): string | null {
  if (DISPUTED[NAME] !== undefined) return null;
  return ISO_A2_EH === 'FR' && ring.every(([longitude]) => longitude < FRENCH_GUIANA_EAST) ? 'GF' : ISO_A2_EH;
}

/** The outlines of countries, one row a ring; a ring inside another of its country is a hole. Disputed areas have a key instead of a code. */
export async function derive(from: string): Promise<Table> {
  const bytes = await readFile(join(from, 'reference/geo/ne_admin0_simplified.geojson.gz'));
  const { features } = JSON.parse(gunzipSync(bytes).toString('utf8')) as { readonly features: readonly Feature[] };
  const rows = features
    .flatMap((feature) => {
      const { geometry } = feature;
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
      return rings.map((ring): (string | null)[] => [
        codeOf(feature, ring),
        DISPUTED[feature.properties.NAME] ?? null,
        ring.map(written).join(','),
      ]);
    })
    .toSorted((a, b) => (a.join('|') < b.join('|') ? -1 : 1));
  return {
    edition: {
      key: 'country-outlines',
      title: 'Outlines of countries, simplified',
      publisher: 'Natural Earth',
      edition: '1:110m, admin 0 countries',
      date: '2022',
      source: 'https://www.naturalearthdata.com',
      licence: 'public domain',
      expected: 289,
    },
    columns: ['country', 'disputed', 'outline'],
    rows,
  };
}
