import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';

import { DISPUTED_AREAS, DISPUTED_LINES } from './disputed-areas.ts';
import { worldOf, type WorldTopology } from './world.ts';

const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const world = worldOf(JSON.parse(readFileSync(file, 'utf8')) as WorldTopology);
const { features } = world.shapes;
const shape = (name: string) => features.find(({ properties }) => properties.name === name);

describe('The map', () => {
  test.each(DISPUTED_AREAS)('draws $name as disputed, and as part of no country', ({ name }) => {
    expect(world.disputed).toContain(name);
    expect(shape(name)?.geometry.coordinates.length).toBeGreaterThan(0);
  });

  test('leaves what is cut out of a larger shape in that shape no longer', () => {
    const polygons = features.reduce((sum, { geometry }) => sum + geometry.coordinates.length, 0);
    const whole = new Set(features.flatMap(({ geometry }) => geometry.coordinates));
    expect(whole.size).toBe(polygons);
    expect(shape('Crimea')?.geometry.coordinates).toHaveLength(1);
  });

  test('draws no line through all of the map where a country goes across the 180th meridian', () => {
    const rings = (name: string) => shape(name)?.geometry.coordinates.flat() ?? [];
    const jumps = rings('Russia').filter((ring) =>
      ring.some(([x = 0], at) => Math.abs(x - (ring[at - 1]?.[0] ?? x)) > 180),
    );
    expect(jumps).toEqual([]);
    expect(world.centreOf('643')?.[0]).toBeGreaterThan(90);
  });

  test('has a line for every border that is not agreed', () => {
    expect(world.lines.length).toBeGreaterThanOrEqual(DISPUTED_LINES.length);
  });

  test('finds about the middle of a country, and says where it has none', () => {
    const [east = 0, north = 0] = world.centreOf('524') ?? [];
    expect([Math.round(east), Math.round(north)]).toEqual([84, 28]);
    expect(world.centreOf('000')).toBe(null);
    expect(world.centreOf(null)).toBe(null);
  });
});
