import { describe, expect, test } from '@jest/globals';

import { changedSince, changedTexts, recordOf } from '../../../../scripts/translated.mjs';

const asWritten = new Map([
  ['title', 'Desk'],
  ['note', 'Nothing waits'],
]);
const record = recordOf('', asWritten);
const afterChange = new Map([...asWritten, ['title', 'The desk'] as const, ['why', 'Why?'] as const]);

// `npm run translated` shows each with what the other languages say, and how to say that they were read.
test('No English text has changed since the other languages were written', () => {
  expect(changedTexts().map(({ file, key }) => `${file} ${key}`)).toEqual([]);
});

describe('An English text that changes', () => {
  test('is noticed until somebody has read the other languages; one that is new is not', () => {
    expect(changedSince(record, asWritten)).toEqual([]);
    expect(changedSince(record, afterChange)).toEqual(['title']);
    expect(changedSince(recordOf(record, afterChange), afterChange)).toEqual(['title']);
    expect(
      changedSince(
        recordOf(record, afterChange, (key) => key === 'title'),
        afterChange,
      ),
    ).toEqual([]);
  });

  test('is not lost where two people changed texts beside each other', () => {
    const other = recordOf(record, afterChange, () => true);
    const merged = `${other}${record}`;
    expect(changedSince(merged, afterChange)).toEqual([]);
    expect(recordOf(merged, afterChange)).toBe(other);
    expect(changedSince(merged, new Map([['title', 'A desk']]))).toEqual(['title']);
  });

  test('leaves nothing behind when it is taken away', () => {
    expect(recordOf(record, new Map([['note', 'Nothing waits']]))).toMatch(/^note \S{8}\n$/);
  });
});
