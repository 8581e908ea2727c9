import { describe, expect, test } from '@jest/globals';
import type { ListHit } from '@plumbline/facts';
import { assess } from '../src/assess.ts';
import type { Flag, SupplierAssessment } from '../src/assessment.ts';
import { methodology } from '../src/methodology.ts';
import type { ImportOrder } from '../src/reference.ts';
import { aReference } from './a-reference.ts';
import { aSupplier } from './a-supplier.ts';
import type { SaidFacts } from './a-supplier.ts';

function hit(over: Partial<ListHit>): ListHit {
  return {
    list: 'own',
    kind: 'other',
    entry: '1',
    listedName: 'Other Company Ltd',
    how: 'normalised-name',
    matchedOn: 'Other Company',
    country: 'unknown',
    status: null,
    ...over,
  };
}

interface Screened {
  readonly hits?: readonly ListHit[];
  readonly orders?: readonly ImportOrder[];
  readonly facts?: SaidFacts;
}

/** A glove factory in Malaysia, compared with lists of every kind. */
function screened({ hits = [], orders = [], facts = {} }: Screened): SupplierAssessment {
  const supplier = aSupplier({
    facts: {
      'place.country': 'MY',
      'activity.sectors': [{ key: 'MAN-RUBBER', confidence: 90 }],
      'product.hs': ['401511'],
      ...facts,
    },
    supplierFacts: { 'screening.hits': hits },
    said: { assurance: 'documented' },
  });
  const reference = aReference({ countries: { MY: { V: '40', G: '40' } }, lists: ['uflpa', 'wro', 'other'], orders });
  return assess(supplier, { methodology: methodology(), reference, asOf: '2026-11-25' });
}

function flagOf({ flags }: SupplierAssessment, ruleId: string): Flag | undefined {
  return flags.find((flag) => flag.ruleId === ruleId);
}

const RULES = { uflpa: 'SANC-UFLPA-ENTITY', wro: 'SANC-WRO-FINDING', other: 'SANC-LIST-MATCH' } as const;

describe('a match with a list', () => {
  test.each(['uflpa', 'wro', 'other'] as const)(
    'of kind %s names the entry that made it, whatever else is like the name',
    (kind) => {
      const named = hit({ kind });
      const matched = hit({ kind, entry: '2', listedName: 'Fictional Gloves Ltd', how: 'identifier' });
      expect(flagOf(screened({ hits: [named, matched] }), RULES[kind])?.explanation.parameters).toMatchObject({
        entry: '2',
        listedName: 'Fictional Gloves Ltd',
      });
    },
  );

  test('does not become graver through a name that nobody has decided', () => {
    const facts = { 'trade.shipsToUs': true } as const;
    const named = hit({ kind: 'wro', status: 'active' });
    const matched = hit({ kind: 'wro', entry: '2', how: 'identifier', status: null });
    expect(flagOf(screened({ hits: [named, matched], facts }), 'SANC-WRO-FINDING')).toMatchObject({
      severity: 'H',
      couldBe: 'C',
      assurance: 'alleged',
    });
  });

  test.each(['uflpa', 'wro', 'other'] as const)(
    'of kind %s is none where the entry was taken off: neither a flag nor a question',
    (kind) => {
      for (const how of ['identifier', 'exact-name'] as const) {
        const result = screened({ hits: [hit({ kind, how, status: 'revoked' })] });
        expect(flagOf(result, RULES[kind])).toBeUndefined();
        expect(result.reviews).toEqual([]);
        expect(result.scores.observed).toBeNull();
      }
    },
  );
});

describe('an import order on a country and its goods', () => {
  const order = (status: string | null): ImportOrder => ({
    list: 'wro',
    entry: '9',
    country: 'MY',
    hs: ['4015'],
    status,
  });

  test.each([
    ['active', true, { severity: 'C', assurance: 'documented', floor: '90.00000000' }],
    ['active', false, { severity: 'H', assurance: 'documented', floor: '60.00000000' }],
    [null, false, { severity: 'H', assurance: 'alleged', floor: '50.00000000' }],
  ] as const)('of status %s is as sure as its status (to the US: %s)', (status, shipsToUs, expected) => {
    const result = screened({ orders: [order(status)], facts: { 'trade.shipsToUs': shipsToUs } });
    expect(flagOf(result, 'SANC-WRO-FINDING')).toMatchObject(expected);
  });

  test('stays documented beside a producer of unknown status', () => {
    const hits = [hit({ kind: 'wro', how: 'identifier' })];
    const result = screened({ orders: [order('active')], hits });
    expect(flagOf(result, 'SANC-WRO-FINDING')).toMatchObject({ assurance: 'documented' });
  });
});
