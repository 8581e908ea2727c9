import { countryOutlines, type Outline } from '@plumbline/reference-data/country-outlines';

/** The country of a point. Nothing is guessed: near a border, and in a disputed area, it stays open. */
export type CountryAt =
  | { readonly kind: 'resolved'; readonly iso2: string }
  | { readonly kind: 'border'; readonly choices: readonly string[] }
  | { readonly kind: 'disputed' }
  | { readonly kind: 'unknown' };

/** Kilometres by which the outlines may be off; nearer than this to another country a point is not told apart. */
const OFF = 25;
/** Kilometres from the drawn coast within which a point still belongs to the land: harbours and small islands. */
const COAST = 40;
const KM_PER_DEGREE = 111.2;

/** Parts of disputed areas that the source draws with a state: boxes of degrees, west, south, east, north. */
const DISPUTED_BOXES: readonly (readonly [west: number, south: number, east: number, north: number])[] = [
  [32.4, 44.3, 36.7, 46.2], // Crimea
  [40.0, 42.3, 42.2, 43.7], // Abkhazia
  [43.3, 42.0, 44.7, 42.8], // South Ossetia
  [28.9, 46.4, 30.1, 48.2], // Transnistria
  [45.8, 39.0, 47.5, 40.5], // Artsakh
  [-17.2, 20.7, -8.6, 27.67], // Western Sahara
];

/** Countries and territories that the outlines leave out: degrees of their middle, and kilometres around it. */
const SMALL: readonly (readonly [iso2: string, latitude: number, longitude: number, km: number])[] = [
  ['PS', 31.42, 34.37, 25],
  ['SG', 1.35, 103.82, 32],
  ['HK', 22.35, 114.15, 45],
  ['MO', 22.16, 113.56, 15],
  ['BH', 26.05, 50.55, 35],
  ['MT', 35.9, 14.43, 30],
  ['MV', 3.6, 73.2, 480],
  ['MU', -20.25, 57.55, 60],
  ['RE', -21.13, 55.53, 60],
  ['SC', -4.65, 55.5, 80],
  ['KM', -12.0, 43.8, 120],
  ['CV', 15.9, -24.0, 200],
  ['ST', 0.7, 6.9, 130],
  ['BB', 13.17, -59.55, 30],
  ['GD', 12.12, -61.67, 30],
  ['VC', 13.15, -61.2, 50],
  ['LC', 13.9, -60.97, 35],
  ['MQ', 14.65, -61.0, 45],
  ['DM', 15.42, -61.35, 35],
  ['GP', 16.25, -61.55, 55],
  ['AG', 17.2, -61.8, 60],
  ['KN', 17.25, -62.7, 30],
  ['WS', -13.75, -172.2, 110],
  ['TO', -21.15, -175.2, 120],
  ['PF', -17.6, -149.5, 120],
  ['GU', 13.45, 144.78, 40],
  ['AD', 42.55, 1.57, 25],
  ['LI', 47.16, 9.55, 15],
  ['MC', 43.74, 7.42, 5],
  ['SM', 43.94, 12.46, 10],
];

interface Boxed extends Outline {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const outlines: readonly Boxed[] = countryOutlines().map((outline) => {
  const across = outline.degrees.filter((_, place) => place % 2 === 0);
  const up = outline.degrees.filter((_, place) => place % 2 === 1);
  return {
    ...outline,
    west: Math.min(...across),
    east: Math.max(...across),
    south: Math.min(...up),
    north: Math.max(...up),
  };
});

function isInside({ degrees }: Outline, latitude: number, longitude: number): boolean {
  let inside = false;
  for (let at = 0, before = degrees.length - 2; at < degrees.length; before = at, at += 2) {
    const [x, y, px, py] = [degrees[at] ?? 0, degrees[at + 1] ?? 0, degrees[before] ?? 0, degrees[before + 1] ?? 0];
    if (y > latitude !== py > latitude && longitude < ((px - x) * (latitude - y)) / (py - y) + x) inside = !inside;
  }
  return inside;
}

/** Kilometres to the nearest point of the line. */
function distance({ degrees }: Outline, latitude: number, longitude: number): number {
  const shrunk = Math.cos((latitude * Math.PI) / 180);
  let nearest = Infinity;
  for (let at = 0, before = degrees.length - 2; at < degrees.length; before = at, at += 2) {
    const [ax, ay] = [((degrees[before] ?? 0) - longitude) * shrunk, (degrees[before + 1] ?? 0) - latitude];
    const [dx, dy] = [((degrees[at] ?? 0) - longitude) * shrunk - ax, (degrees[at + 1] ?? 0) - latitude - ay];
    const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy));
  }
  return nearest * KM_PER_DEGREE;
}

function kilometres(latitude: number, longitude: number, toLatitude: number, toLongitude: number): number {
  const shrunk = Math.cos((latitude * Math.PI) / 180);
  return Math.hypot((longitude - toLongitude) * shrunk, latitude - toLatitude) * KM_PER_DEGREE;
}

/** Countries whose outline is within the distance of the point, with the distance: 0 inside. */
function nearby(latitude: number, longitude: number): { land: ReadonlyMap<string, number>; disputed: boolean } {
  const margin = COAST / KM_PER_DEGREE;
  const wide = margin / Math.max(0.1, Math.cos((latitude * Math.PI) / 180));
  const land = new Map<string, number>();
  const within = new Map<string, boolean>();
  let disputed = false;
  for (const outline of outlines) {
    const { west, east, south, north, country } = outline;
    if (latitude < south - margin || latitude > north + margin || longitude < west - wide || longitude > east + wide)
      continue;
    const inside = isInside(outline, latitude, longitude);
    const away = distance(outline, latitude, longitude);
    if (country === null) {
      disputed ||= inside || away < OFF;
      continue;
    }
    // A point in a hole is inside two lines of its country.
    if (inside) within.set(country, within.get(country) !== true);
    if (away <= COAST) land.set(country, Math.min(away, land.get(country) ?? Infinity));
  }
  for (const [country, inside] of within) if (inside) land.set(country, 0);
  return { land, disputed };
}

/**
 * The country in which a point lies, from simplified outlines and without a network.
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
export function countryAt(latitude: number, longitude: number): CountryAt {
  if (latitude === 0 && longitude === 0) return { kind: 'unknown' };
  const boxed = DISPUTED_BOXES.some(
    ([west, south, east, north]) => longitude >= west && longitude <= east && latitude >= south && latitude <= north,
  );
  const { land, disputed } = nearby(latitude, longitude);
  if (boxed || disputed) return { kind: 'disputed' };
  const near = new Map([...land].filter(([, away]) => away < OFF || land.size === 1));
  for (const [iso2, toLatitude, toLongitude, km] of SMALL) {
    if (kilometres(latitude, longitude, toLatitude, toLongitude) <= km) near.set(iso2, 0);
  }
  const [first, second] = near.keys();
  if (first === undefined) return { kind: 'unknown' };
  return second === undefined ? { kind: 'resolved', iso2: first } : { kind: 'border', choices: [...near.keys()] };
}
