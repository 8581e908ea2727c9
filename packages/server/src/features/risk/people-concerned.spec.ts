import { expect, test } from '@jest/globals';
import type { SiteDossier, SupplierDossier } from '@plumbline/facts';
import { headcount } from './people-concerned.ts';

function site(key: string, total: number | null, migrants: string | null = null, closed = false): SiteDossier {
  const observed = { 'workforce.total': total, 'workforce.migrantShare': migrants };
  const observations: [string, unknown][] = Object.entries(observed).flatMap(([fact, value]) =>
    value === null ? [] : [[fact, { fact, state: 'known', value }]],
  );
  return { key, closed, observations: Object.fromEntries<unknown>(observations) } as unknown as SiteDossier;
}

const counted = (...sites: readonly SiteDossier[]) => headcount({ sites } as unknown as SupplierDossier);

test('Workers of several sites add up, and those of a closed one are not counted', () => {
  expect(counted(site('a', 100), site('b', 50), site('c', 7, null, true))).toEqual({ workers: 150, migrantShare: -1 });
  expect(counted(site('a', null))).toEqual({ workers: -1, migrantShare: -1 });
});

test('A number for the whole supplier has the workers of its sites in it', () => {
  expect(counted(site('supplier', 900), site('a', 500), site('b', 400)).workers).toBe(900);
  expect(counted(site('supplier', 900), site('a', 500)).workers).toBe(900);
  expect(counted(site('supplier', 900), site('a', 700), site('b', 400)).workers).toBe(1100);
  expect(counted(site('supplier', null), site('a', 700)).workers).toBe(700);
});

test('The share of migrants is weighed by workers, and found in the sites where only they tell it', () => {
  expect(counted(site('a', 100, '0.5'), site('b', 300, '0.1')).migrantShare).toBe(20);
  expect(counted(site('supplier', 900), site('a', 500, '0.4')).migrantShare).toBe(40);
});
