import { describe, expect, test } from '@jest/globals';

import { paidBy, waysOf, type Flow } from './corridor-flows.ts';

const country = (key: string) => ({ key, name: key });
const flow = (origin: string, destination: string, rest: Partial<Flow>): Flow => ({
  corridorId: `${origin} ${destination}`,
  origin: country(origin),
  destination: country(destination),
  workers: null,
  paid: null,
  ...rest,
});

describe('Corridors as flows', () => {
  test('are added by their countries, and what nobody knows stays apart', () => {
    const [nepal, indonesia] = waysOf([
      flow('ID', 'MY', { workers: 'FROM_50', paid: [{ payer: 'WORKER', months: '1.20' }] }),
      flow('NP', 'MY', { workers: 'FROM_250', paid: [{ payer: 'WORKER', months: '0.00' }] }),
      flow('NP', 'MY', { workers: null, paid: null }),
    ]);
    expect(nepal).toMatchObject({ workers: 250, unknown: 1, lowest: 0, highest: 0, withoutMonths: 1 });
    expect(indonesia).toMatchObject({ workers: 50, unknown: 0, lowest: 1.2, highest: 1.2, withoutMonths: 0 });
  });

  test('a payer without a line has paid nobody knows what, not nothing', () => {
    expect(paidBy({ paid: [{ payer: 'EMPLOYER', months: '0.60' }] }, 'WORKER')).toBe(null);
    expect(paidBy({ paid: null }, 'WORKER')).toBe(null);
    const paid = [
      { payer: 'EMPLOYER', months: '0.60' },
      { payer: 'BUYER', months: '0.10' },
    ] as const;
    expect(paidBy({ paid }, 'EMPLOYER', 'BUYER')).toBeCloseTo(0.7);
  });
});
