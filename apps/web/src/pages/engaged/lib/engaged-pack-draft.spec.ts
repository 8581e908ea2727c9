import { expect, test } from '@jest/globals';
import { firstEngagedDraft, requestOf } from './engaged-pack-draft.ts';

const form = {
  ...{ today: '2024-03-05', languages: ['en'] },
  purposes: [{ code: 'general' }],
  kinds: [{ code: 'evidence' }],
  suppliers: [{ id: 's1' }],
};

test('a pack of an engagement begins with all that it opens, as of the day that was looked at', () => {
  expect(firstEngagedDraft(form, '2024-02-29')).toMatchObject({
    ...{ suppliers: ['s1'], kinds: ['evidence'], asOf: '2024-02-29', periodFrom: '2023-02-28' },
  });
  expect(firstEngagedDraft(form, undefined).asOf).toBe('2024-03-05');
});

test('of many suppliers none is chosen for the auditor', () => {
  const suppliers = Array.from({ length: 21 }, (_, at) => ({ id: String(at) }));
  expect(firstEngagedDraft({ ...form, suppliers }, undefined).suppliers).toEqual([]);
});

test('what is sent names the engagement', () => {
  expect(requestOf('e', firstEngagedDraft(form, undefined))).toMatchObject({
    ...{ engagedId: 'e', engagedSupplierIds: ['s1'], kinds: ['evidence'], language: 'en' },
  });
});
