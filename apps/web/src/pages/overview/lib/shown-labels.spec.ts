import { describe, expect, test } from '@jest/globals';

import { shownLabels } from './shown-labels.ts';

describe('The counts of the bands', () => {
  test('run from Critical to Low, and what is not known stands apart at the end', () => {
    const shown = shownLabels([
      { label: 'NOT_ENOUGH_KNOWN', count: 5, disclosed: 0, overridden: 0 },
      { label: 'LOW', count: 4, disclosed: 0, overridden: 0 },
      { label: 'CRITICAL', count: 1, disclosed: 0, overridden: 0 },
      { label: 'NOT_ASSESSED', count: 6, disclosed: 0, overridden: 0 },
    ]);
    expect(shown.map(({ label, count }) => [label, count])).toEqual([
      ['CRITICAL', 1],
      ['HIGH', 0],
      ['MEDIUM', 0],
      ['LOW', 4],
      ['NOT_ENOUGH_KNOWN', 5],
      ['NOT_ASSESSED', 6],
    ]);
  });

  test('leave out "not assessed" when every supplier was assessed', () => {
    expect(
      shownLabels([{ label: 'NOT_ASSESSED', count: 0, disclosed: 0, overridden: 0 }]).map(({ label }) => label),
    ).not.toContain('NOT_ASSESSED');
  });
});
