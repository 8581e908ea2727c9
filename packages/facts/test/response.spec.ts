import { describe, expect, test } from '@jest/globals';
import { byEffort, RESPONSES, responseThatCounts, SOURCE_KINDS } from '../src/index.ts';

describe('What a response to a finding counts as', () => {
  test('The supplier’s own words count as disclosed at most', () => {
    expect(RESPONSES.map((said) => responseThatCounts(said, 'supplier'))).toEqual([
      'none',
      'declined',
      'disclosed',
      'disclosed',
      'disclosed',
      'disclosed',
    ]);
  });

  test('The buyer’s own record counts as on schedule at most', () => {
    expect(RESPONSES.map((said) => responseThatCounts(said, 'buyer'))).toEqual([
      'none',
      'declined',
      'disclosed',
      'plan-funded',
      'on-schedule',
      'on-schedule',
    ]);
  });

  test('What an audit or an authority says counts as it is said', () => {
    for (const source of ['audit', 'authority'] as const) {
      expect(RESPONSES.map((said) => responseThatCounts(said, source))).toEqual(RESPONSES);
    }
  });

  test('Nobody is credited with more than was said', () => {
    for (const source of SOURCE_KINDS) {
      for (const said of RESPONSES) expect(byEffort(said, responseThatCounts(said, source))).toBeGreaterThanOrEqual(0);
    }
  });
});
