import { describe, expect, test } from '@jest/globals';
import english from '../../src/locales/reading.en.json' with { type: 'json' };
import { readingReasonCodes, rowRejectionCodes, unreadableFileCodes } from '../../src/reading/reading-codes.ts';

const texts = new Map<string, { readonly text: string; readonly remedy?: string }>(Object.entries(english));

describe('Every finding of reading has words', () => {
  test.each([...rowRejectionCodes, ...unreadableFileCodes])('%s is one sentence or two with a remedy', (code) => {
    const words = texts.get(`reading.${code}`);
    expect(words?.text).toMatch(/^[A-Z"].*\.$/);
    expect(words?.remedy).toMatch(/^[A-Z].*\.$/);
  });

  test.each(readingReasonCodes)('%s is a phrase', (code) => {
    expect(texts.get(`reading.${code}`)?.text).toMatch(/\S/);
  });

  test('there are no words that nothing says', () => {
    const codes = [...rowRejectionCodes, ...unreadableFileCodes, ...readingReasonCodes].map(
      (code) => `reading.${code}`,
    );
    expect([...texts.keys()].toSorted()).toEqual(codes.toSorted());
  });
});
