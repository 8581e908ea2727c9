import { describe, expect, test } from '@jest/globals';
import { assess } from '../src/assess.ts';
import { methodology } from '../src/methodology.ts';
import { aReference } from './a-reference.ts';
import { aSupplier, type SaidFacts } from './a-supplier.ts';

const reference = aReference({ countries: { VN: { V: '40', T: '40', tier: 'tier2', G: '40' } } });

function W(facts: SaidFacts): string | null {
  const builder: SaidFacts = { 'place.country': 'VN', 'activity.sectors': [{ key: 'CON', confidence: 90 }] };
  const supplier = aSupplier({ facts: { ...builder, ...facts } });
  return assess(supplier, { methodology: methodology(), reference, asOf: '2026-11-25' }).scores.W;
}

describe('the share of workers recruited from elsewhere', () => {
  test('foreign residents who were hired locally are not recruited migrants; more of them than migrants are not believed', () => {
    expect(W({ 'workforce.migrantShare': '0.40', 'workforce.foreignResidentShare': '0.15' })).toBe(
      W({ 'workforce.migrantShare': '0.25' }),
    );
    expect(W({ 'workforce.migrantShare': '0.40', 'workforce.foreignResidentShare': '0.50' })).toBe(
      W({ 'workforce.migrantShare': '0.40' }),
    );
    expect(W({ 'workforce.foreignResidentShare': '0.40' })).toBe(W({}));
  });

  test('internal recruits count half', () => {
    expect(W({ 'workforce.migrantShare': '0.05', 'workforce.internalMigrantShare': '0.40' })).toBe(
      W({ 'workforce.migrantShare': '0.25' }),
    );
  });

  test('not knowing the foreign workers never hides internal recruits that are a quarter by themselves', () => {
    const internal = { 'workforce.internalMigrantShare': '0.50' } as const;
    expect(W(internal)).toBe(W({ 'workforce.migrantShare': '0', ...internal }));
  });
});
