import { describe, expect, test } from '@jest/globals';
import { firstDraft, requestOf } from './pack-draft.ts';

describe('The form for a new pack', () => {
  test.each([
    ['2026-11-25', '2025-11-25'],
    // No year before has this day.
    ['2028-02-29', '2027-02-28'],
  ])('offers on %s the year from %s', (today, from) => {
    const offered = firstDraft({ today, purposes: [{ code: 'general' }], languages: ['en'] }, ['a']);
    expect(offered).toMatchObject({ periodFrom: from, periodUntil: today, asOf: today, purpose: 'general' });
  });

  test('forgets the sites of a supplier that was taken out again', () => {
    const offered = firstDraft({ today: '2026-11-25', purposes: [], languages: [] }, ['a']);
    const sites = [
      { siteId: 'a-1', supplierId: 'a' },
      { siteId: 'b-1', supplierId: 'b' },
    ];
    expect(requestOf({ ...offered, sites }).siteIds).toEqual(['a-1']);
  });
});
