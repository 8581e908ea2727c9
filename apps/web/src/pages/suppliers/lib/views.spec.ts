import { describe, expect, test } from '@jest/globals';

import type { SuppliersSearch } from './suppliers-search.ts';
import { addressOf, asksForNothing, isChanged, opened, openingView, searchOf, type View } from './views.ts';

const aView = (given: Partial<View>): View => ({
  ...{ id: 'v1', name: 'Gulf', address: '', shared: false, own: true, version: 1 },
  ...{ ownDefault: false, organisationDefault: false },
  ...given,
});

describe('a saved view', () => {
  const search: SuppliersSearch = {
    labels: ['CRITICAL', 'HIGH'],
    countries: ['', 'QA'],
    search: 'kestrel 7',
    needsDecision: true,
    sort: 'WORKERS',
    columns: ['name', 'workers'],
    pinned: 1,
    density: 'compact',
  };

  test('opens what it was saved with, whatever the order in the address', () => {
    expect(searchOf({ id: 'v1', address: addressOf(search) })).toEqual({ ...search, view: 'v1' });
    const turned = Object.fromEntries(Object.entries(search).toReversed());
    expect(addressOf({ ...turned, countries: ['QA', ''] })).toBe(addressOf(search));
    expect(addressOf({ ...search, columns: ['workers', 'name'] })).not.toBe(addressOf(search));
  });

  test('keeps neither the day nor the preview, so a view of last spring shows today', () => {
    const view = aView({ address: addressOf({ ...search, preview: true, asOf: '2026-03-01', view: 'v9' }) });
    expect(searchOf(view)).toEqual({ ...search, view: 'v1' });
    expect(isChanged({ ...search, view: 'v1', preview: true }, view)).toBe(false);
    expect(isChanged({ ...search, view: 'v1', sort: 'NAME' }, view)).toBe(true);
  });

  test('is opened from a past day for that day', () => {
    expect(opened({ asOf: '2026-03-01', labels: ['LOW'] }, aView({ address: 'sort=NAME' }))).toEqual({
      ...{ asOf: '2026-03-01', sort: 'NAME', view: 'v1' },
    });
    expect(opened({ preview: true, sort: 'NAME', view: 'v1' }, null)).toEqual({ preview: true });
    expect([asksForNothing({ asOf: '2026-03-01' }), asksForNothing({ sort: 'NAME' })]).toEqual([true, false]);
  });

  test('of another version opens with what this one knows', () => {
    expect(searchOf(aView({ address: 'labels=%5B%22HIGH%22%5D&wings=2&sort=MOON' }))).toEqual({
      labels: ['HIGH'],
      view: 'v1',
    });
  });

  test('opens the list where I chose it, and else where the organisation did', () => {
    const [own, all] = [aView({ id: 'own', ownDefault: true }), aView({ id: 'all', organisationDefault: true })];
    expect([openingView([all, own])?.id, openingView([all])?.id, openingView([aView({})])]).toEqual([
      'own',
      'all',
      undefined,
    ]);
  });
});
