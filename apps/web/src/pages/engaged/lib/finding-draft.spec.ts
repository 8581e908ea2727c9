import { expect, test } from '@jest/globals';
import { emptyFinding, inputOf, interviewsIn } from './finding-draft.ts';

test('interviews are read as languages with counts, and what is no count is left to be refused', () => {
  expect(interviewsIn('ne 12, HI 5,')).toEqual([
    { language: 'ne', count: 12 },
    { language: 'hi', count: 5 },
  ]);
  expect(interviewsIn('Nepali')).toEqual([{ language: 'nepali', count: -1 }]);
});

test('a finding is sent once its kind and the day of the visit are there', () => {
  expect(inputOf('e', 's', emptyFinding)).toBeNull();
  expect(inputOf('e', 's', { ...emptyFinding, kind: 'OTHER', visitedOn: '2026-11-20', sites: ['t'] })).toMatchObject({
    engagedSiteIds: ['t'],
    indicator: null,
    interviews: [],
  });
});
