import { describe, expect, test } from '@jest/globals';

import { sumAgainst, termGroups } from './term-groups.ts';

const term = (key: string, value: string, contribution: string) => ({ key, value, contribution });
const unit = [
  term('I.max', '100.00000000', '40.00000000'),
  term('I.C', '64.69170000', '11.64450600'),
  term('I.S', '85.00000000', '12.75000000'),
  term('I.P', '80.00000000', '9.60000000'),
  term('I.W', '100.00000000', '15.00000000'),
  term('W.migrants', '40.00000000', '40.00000000'),
  term('W.agency', '68.00000000', '68.00000000'),
  term('floor', '75.00000000', '75.00000000'),
];

describe('the arithmetic of a unit', () => {
  const groups = termGroups(unit, 88.99);

  test('is told apart by the number that is explained: all terms together add up to nothing', () => {
    expect(groups.map(({ key, terms }) => [key, terms.length])).toEqual([
      ['inherent', 5],
      ['workforce', 2],
      ['floor', 1],
    ]);
  });

  test('says when the sum is rounded, and when it is cut off at the top', () => {
    const [inherent, workforce] = groups;
    expect(sumAgainst(inherent?.terms ?? [], 88.99)).toEqual({ sum: '88.99450600', relation: 'rounded' });
    expect(sumAgainst(workforce?.terms ?? [], workforce?.total ?? 0)).toEqual({ sum: '108.00000000', relation: 'cut' });
    expect(sumAgainst([term('floor', '75', '75.00')], 75).relation).toBe('same');
  });
});
