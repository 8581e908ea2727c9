import { describe, expect, test } from '@jest/globals';

import { shownFacets } from './facets.ts';

const facet = (key: string, values: { value: string; name: string; count: number }[]) => ({
  key,
  name: key,
  multiValued: false,
  values,
});

describe('the facets beside the suppliers', () => {
  test('stand in the order in which people narrow a list', () => {
    const one = [{ value: 'x', name: 'X', count: 1 }];
    const keys = shownFacets([facet('countries', one), facet('labels', one), facet('unheard-of', one)], {});
    expect(keys.map(({ key }) => key)).toEqual(['labels', 'countries']);
  });

  test('say what of them is chosen', () => {
    const values = ['QA', 'NP'].map((value) => ({ value, name: value, count: 0 }));
    const [shown] = shownFacets([facet('countries', values)], { countries: ['NP'] });
    expect(shown?.chosen).toEqual(['NP']);
  });

  test('leave out what has no values at all', () => {
    expect(shownFacets([facet('tiers', [])], {})).toEqual([]);
  });
});
