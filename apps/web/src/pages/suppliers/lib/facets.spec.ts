import { describe, expect, it } from '@jest/globals';

import { shownFacets } from './facets.ts';

const facet = (key: string, values: { value: string; name: string; count: number }[]) => ({
  key,
  name: key,
  multiValued: false,
  values,
});

describe('the facets beside the suppliers', () => {
  it('stand in the order in which people narrow a list', () => {
    const one = [{ value: 'x', name: 'X', count: 1 }];
    const keys = shownFacets([facet('countries', one), facet('labels', one), facet('unheard-of', one)], {});
    expect(keys.map(({ key }) => key)).toEqual(['labels', 'countries']);
  });

  it('keep a chosen value that nobody has under the other filters, so that it can be taken back', () => {
    const [shown] = shownFacets([facet('countries', [{ value: 'QA', name: 'Qatar', count: 3 }])], {
      countries: ['NP'],
    });
    expect(shown?.values.map(({ value, count }) => [value, count])).toEqual([
      ['QA', 3],
      ['NP', 0],
    ]);
    expect(shown?.chosen).toEqual(['NP']);
  });

  it('leave out what has no values at all', () => {
    expect(shownFacets([facet('tiers', [])], {})).toEqual([]);
  });
});
