import { expect, test } from '@jest/globals';
import type { SiteDossier, SupplierDossier } from '@plumbline/facts';
import { countedSites } from '../src/index.ts';

function site(key: string, total: number | null, closed = false): SiteDossier {
  const observations = total === null ? {} : { 'workforce.total': { state: 'known', value: total } };
  return { key, closed, observations } as unknown as SiteDossier;
}

const counted = (...sites: readonly SiteDossier[]): string[] =>
  countedSites({ sites } as unknown as SupplierDossier).map(({ key }) => key);

test('A number for the whole supplier counts in the place of its sites, unless they have more workers', () => {
  expect(counted(site('supplier', 900), site('a', 500), site('b', 400))).toEqual(['supplier']);
  expect(counted(site('supplier', 900), site('a', 700), site('b', 400))).toEqual(['a', 'b']);
});

test('Without it every open site counts', () => {
  expect(counted(site('supplier', null), site('a', 700), site('b', null), site('c', 5, true))).toEqual([
    'supplier',
    'a',
    'b',
  ]);
  expect(counted(site('supplier', 900), site('a', null))).toEqual(['supplier', 'a']);
});
