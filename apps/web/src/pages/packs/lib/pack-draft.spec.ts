import { describe, expect, test } from '@jest/globals';
import { firstDraft } from './pack-draft.ts';

describe('The form for a new pack', () => {
  test.each([
    ['2026-11-25', '2025-11-25'],
    // No year before has this day.
    ['2028-02-29', '2027-02-28'],
  ])('offers on %s the year from %s', (today, from) => {
    const offered = firstDraft({ today, purposes: [{ code: 'general' }], languages: ['en'] }, ['a']);
    expect(offered).toMatchObject({ periodFrom: from, periodUntil: today, asOf: today, purpose: 'general' });
  });
});
