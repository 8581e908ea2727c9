import { describe, expect, test } from '@jest/globals';

import { chosenOf, filterOf, isFiltered, withChosen, withoutFilters } from './filter.ts';
import { suppliersSearch } from './suppliers-search.ts';

describe('the filters of the suppliers page', () => {
  test('are read from any address, and what cannot be read is left out', () => {
    expect(suppliersSearch({ labels: ['HIGH', 'PURPLE'], tiers: 'x', sort: 'NAME', needsDecision: 'true' })).toEqual({
      labels: ['HIGH'],
      sort: 'NAME',
      needsDecision: true,
    });
  });

  test('can ask for suppliers whose country is not known', () => {
    expect(suppliersSearch({ countries: [''], decisions: '' })).toEqual({ countries: [''], decisions: [''] });
  });

  test('are sent without order and view', () => {
    expect(filterOf({ search: 'kestrel', sort: 'SCORE', descending: true, preview: true })).toEqual({
      search: 'kestrel',
    });
    expect(isFiltered({ sort: 'SCORE', preview: true })).toBe(false);
    const withMore = { labels: ['HIGH'], locale: 'en' } as const;
    expect(filterOf({ ...withMore, labels: ['HIGH'] })).toEqual({ labels: ['HIGH'] });
  });

  test('are cleared without losing the order', () => {
    const look = { sort: 'NAME', descending: false, columns: ['name', 'workers'], density: 'compact' } as const;
    expect(withoutFilters({ ...look, columns: ['name', 'workers'], labels: ['HIGH'], tiers: [1] })).toEqual(look);
  });

  test('change in one facet and keep the others', () => {
    const search = { countries: ['QA'], tiers: [1] };
    expect(withChosen(search, 'tiers', ['1', '2'])).toEqual({ countries: ['QA'], tiers: [1, 2] });
    expect(withChosen(search, 'countries', [])).toEqual({ tiers: [1] });
    expect(chosenOf({ tiers: [1, 2] }, 'tiers')).toEqual(['1', '2']);
  });

  test('hold yes or no, never both, for what needs a decision', () => {
    expect(withChosen({ needsDecision: true }, 'needsDecision', ['true', 'false'])).toEqual({ needsDecision: false });
    expect(chosenOf({ needsDecision: false }, 'needsDecision')).toEqual(['false']);
  });
});
