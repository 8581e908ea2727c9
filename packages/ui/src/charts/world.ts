import { feature, mesh } from 'topojson-client';

import { DISPUTED_AREAS, DISPUTED_LINES } from './disputed-areas.ts';

type Point = readonly number[];
type Polygon = readonly (readonly Point[])[];

/** A country, or a disputed area, as a map draws it. */
interface Shape {
  readonly type: 'Feature';
  readonly properties: { readonly name: string; readonly m49: string | null };
  readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: readonly Polygon[] };
}

type Topology = Parameters<typeof mesh>[0];
/** As the package has them: countries by their M49 codes, with English names. */
export type WorldTopology = Topology & { readonly objects: { readonly countries: Countries } };
type Countries = Extract<Parameters<typeof feature>[1], { type: 'GeometryCollection' }>;

export interface World {
  readonly shapes: { readonly type: 'FeatureCollection'; readonly features: readonly Shape[] };
  /** Names of the shapes that are drawn as disputed. */
  readonly disputed: readonly string[];
  /** Lines that are drawn as disputed. */
  readonly lines: readonly (readonly Point[])[];
  /** Longitude and latitude of about the middle of a country; null where the shapes have none of that code. */
  readonly centreOf: (m49: string | null) => readonly [number, number] | null;
}

/** The shapes of the world, with what is disputed cut out and kept apart. */
export function worldOf(topology: WorldTopology): World {
  const { countries } = topology.objects;
  const all = feature(topology, countries).features.map(({ id, properties, geometry }): Shape => ({
    type: 'Feature',
    properties: { name: String(properties?.['name']), m49: id === undefined ? null : String(id) },
    geometry: {
      type: 'MultiPolygon',
      coordinates:
        geometry.type === 'Polygon'
          ? [geometry.coordinates.map(unbroken)]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates.map((polygon) => polygon.map(unbroken))
            : [],
    },
  }));
  const parts = DISPUTED_AREAS.filter(({ inside }) => inside !== null);
  const isIn = (polygon: Polygon, m49: string | null): boolean =>
    parts.some((part) => part.m49 === m49 && part.inside !== null && holds(polygon, part.inside));
  const settled = all.map((shape) => withPolygons(shape, (polygon) => !isIn(polygon, shape.properties.m49)));
  const cut = parts.flatMap(({ name, m49, inside }) =>
    all
      .filter((shape) => shape.properties.m49 === m49)
      .map((shape): Shape => ({
        ...withPolygons(shape, (polygon) => inside !== null && holds(polygon, inside)),
        properties: { name, m49: null },
      })),
  );
  const lines = DISPUTED_LINES.flatMap(({ between }) => {
    const border = mesh(topology, countries as Parameters<typeof mesh>[1], (a, b) => {
      const ids = [String(a.id), String(b.id)];
      return a !== b && between.every((m49) => ids.includes(m49));
    });
    return border.coordinates;
  });
  return {
    shapes: { type: 'FeatureCollection', features: [...settled, ...cut] },
    disputed: DISPUTED_AREAS.map(({ name }) => name),
    lines,
    centreOf: (m49) => {
      const shape = m49 === null ? undefined : settled.find(({ properties }) => properties.m49 === m49);
      return shape === undefined ? null : centre(shape);
    },
  };
}

/** A ring across the 180th meridian goes on beyond it: else a line through all of the map would join its ends. A ring around a pole stays. */
function unbroken(ring: readonly Point[]): readonly Point[] {
  let [turns, before] = [0, ring[0]?.[0] ?? 0];
  const points = ring.map(([x = 0, y = 0]) => {
    if (Math.abs(x - before) > 180) turns += x < before ? 1 : -1;
    before = x;
    return [x + 360 * turns, y];
  });
  return turns === 0 ? points : ring;
}

function withPolygons(shape: Shape, keeps: (polygon: Polygon) => boolean): Shape {
  return { ...shape, geometry: { ...shape.geometry, coordinates: shape.geometry.coordinates.filter(keeps) } };
}

/** Middle of the box around the largest polygon. */
function centre({ geometry }: Shape): readonly [number, number] | null {
  const largest = geometry.coordinates.toSorted((a, b) => size(b) - size(a))[0]?.[0];
  if (largest === undefined) return null;
  const middle = (axis: 0 | 1): number => {
    const values = largest.map((point) => point[axis] ?? 0);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [middle(0), middle(1)];
}

/** Area of the outer ring in square degrees: enough to find the largest. */
function size([ring = []]: Polygon): number {
  return Math.abs(
    ring.reduce((sum, [x = 0, y = 0], at) => {
      const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
      return sum + x * nextY - nextX * y;
    }, 0),
  );
}

/** Whether a point is inside the outer ring: a line from it crosses the ring an odd number of times. */
function holds([ring = []]: Polygon, [x, y]: readonly [number, number]): boolean {
  return ring.reduce((inside, [ax = 0, ay = 0], at) => {
    const [bx = 0, by = 0] = ring[(at + 1) % ring.length] ?? [];
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !inside : inside;
  }, false);
}
