import { expect, it } from '@jest/globals';
import { SITE_TYPES, SUPPLIER_DOSSIER } from '@plumbline/facts';
import { BEFORE } from './order.ts';
import { dossierOf, TWINS } from './sketch.ts';
import { SKETCHES } from './sketches.ts';

it('The sketches are of forty suppliers or more, of each of the five sectors and each type of site', () => {
  expect(SKETCHES.length).toBeGreaterThanOrEqual(40);
  expect(new Set(SKETCHES.map(({ key }) => key)).size).toBe(SKETCHES.length);
  const sectors = SKETCHES.flatMap(({ sector }) => (sector ? [sector.split('-')[0]] : []));
  expect([...new Set(sectors)].sort()).toEqual(['AGR', 'CON', 'DOM', 'MAN', 'SVC']);
  expect(new Set(SKETCHES.flatMap(({ siteType }) => siteType ?? []))).toEqual(new Set(SITE_TYPES));
});

it('Each sketch is a dossier that anybody could give, and the order speaks of sketches that there are', () => {
  for (const sketch of SKETCHES) {
    for (const twin of TWINS) {
      if (sketch.twins[twin]) expect(SUPPLIER_DOSSIER.parse(dossierOf(sketch, twin))).toBeTruthy();
    }
  }
  for (const [key, twin] of BEFORE.flat()) {
    expect({ key, twin, there: SKETCHES.find((sketch) => sketch.key === key)?.twins[twin] !== undefined }).toEqual({
      key,
      twin,
      there: true,
    });
  }
});
