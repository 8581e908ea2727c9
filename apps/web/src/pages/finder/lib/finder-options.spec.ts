import { describe, expect, test } from '@jest/globals';

import { finderOptions, stepped, withRecent, type FinderOption } from './finder-options.ts';

const nothing = { suppliers: [], sites: [], agents: [], values: [] };
const given = {
  ...{ base: '/o/northfield', text: '', found: null, recent: [], facetNames: { countries: 'Country' } },
  pages: [
    { key: 'p1', name: 'What changed', href: '/o/northfield/changes' },
    { key: 'p2', name: 'Suppliers', href: '/o/northfield/suppliers' },
  ],
  actions: [{ key: 'a1', name: 'Import a supplier list', href: '/o/northfield/imports' }],
  allText: 'All suppliers for “x”',
};
const shown = (options: readonly FinderOption[]): string[] => options.map(({ group, text }) => `${group}: ${text}`);
const option = (key: string): FinderOption => ({ key, group: 'suppliers', text: key, href: `/${key}` });

describe('the finder', () => {
  test('offers before I type what I used last, the pages and what I may do', () => {
    expect(shown(finderOptions({ ...given, recent: [option('Kestrel')] }))).toEqual([
      ...['recent: Kestrel', 'pages: What changed', 'pages: Suppliers', 'actions: Import a supplier list'],
    ]);
  });

  test('finds pages and actions by the beginnings of their words, before the service has answered', () => {
    expect(shown(finderOptions({ ...given, text: 'sup' }))).toEqual([
      ...['suppliers: All suppliers for “x”', 'pages: Suppliers', 'actions: Import a supplier list'],
    ]);
    expect(shown(finderOptions({ ...given, text: 'chang wh' })).slice(1)).toEqual(['pages: What changed']);
  });

  test('forgives a typing error in the name of a page or an action, where none begins as typed', () => {
    const placesFor = (text: string) => shown(finderOptions({ ...given, text })).slice(1);
    expect(placesFor('suplpiers')).toEqual(['pages: Suppliers', 'actions: Import a supplier list']);
    expect(placesFor('improt')).toEqual(['actions: Import a supplier list']);
    expect(placesFor('wat changed')).toEqual(['pages: What changed']);
    expect(placesFor('xyzzy')).toEqual([]);
  });

  test('leads to a supplier, to the list narrowed by a country, and to the supplier of a site', () => {
    const found = {
      ...nothing,
      suppliers: [
        {
          supplierId: 's1',
          name: 'Kestrel',
          localName: null,
          externalId: 'V-1',
          country: 'Qatar',
        },
      ],
      values: [{ facet: 'countries', value: 'QA', name: 'Qatar' }],
      sites: [{ siteId: 't1', name: 'Dukhan camp', supplierId: 's1', supplierName: 'Kestrel' }],
    };
    const options = finderOptions({ ...given, pages: [], actions: [], text: 'q', found });
    expect(options.map(({ href }) => decodeURIComponent(href))).toEqual([
      '/o/northfield/suppliers/s1',
      '/o/northfield/suppliers?search=q',
      '/o/northfield/suppliers?countries=["QA"]',
      '/o/northfield/suppliers/s1',
    ]);
    expect(options.map(({ note }) => note)).toEqual([['V-1', 'Qatar'], undefined, ['Country'], ['Kestrel']]);
  });

  test('goes round at its ends, and keeps the last six that I used, each once', () => {
    expect([stepped(3, 2, 1), stepped(3, 0, -1), stepped(0, 0, 1)]).toEqual([0, 2, 0]);
    const used = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'b'].reduce<FinderOption[]>(
      (recent, key) => withRecent(recent, option(key)),
      [],
    );
    expect(used.map(({ key }) => key)).toEqual(['b', 'g', 'f', 'e', 'd', 'c']);
  });
});
