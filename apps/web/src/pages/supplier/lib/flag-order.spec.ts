import { describe, expect, test } from '@jest/globals';

import { byOrder } from './flag-order.ts';

const flags = [
  { id: 'context', class: 'INHERENT', openSince: null },
  { id: 'older', class: 'FINDING', openSince: '2026-10-03T00:00:00Z' },
  { id: 'newer', class: 'FINDING', openSince: '2026-11-20T00:00:00Z' },
];
const ids = (order: Parameters<typeof byOrder>[1]) => byOrder(flags, order).map(({ id }) => id);

describe('the order of flags', () => {
  test('is as the service sends them, worst first, until another is chosen', () => {
    expect(ids('severity')).toEqual(['context', 'older', 'newer']);
  });

  test('can begin with what was found last', () => {
    expect(ids('newest')).toEqual(['newer', 'older', 'context']);
  });

  test('can put context behind what was observed', () => {
    expect(ids('context-last')).toEqual(['older', 'newer', 'context']);
  });
});
