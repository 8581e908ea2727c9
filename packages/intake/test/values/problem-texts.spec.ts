import { describe, expect, test } from '@jest/globals';
import mapping from '../../src/locales/mapping.en.json' with { type: 'json' };
import values from '../../src/locales/values.en.json' with { type: 'json' };
import { REFUSED_INPUT_CODES } from '../../src/mapping/refused-input.ts';
import { VALUE_PROBLEM_CODES } from '../../src/values/value-problems.ts';

const texts: Readonly<Record<string, { readonly text: string; readonly remedy?: string }>> = { ...mapping, ...values };

describe('Every problem', () => {
  test.each([
    ...VALUE_PROBLEM_CODES.map((code) => `values.${code}`),
    ...REFUSED_INPUT_CODES.map((code) => `mapping.refused.${code}`),
    'values.no-name',
  ])('%s is said in one sentence, with what to do about it', (code) => {
    expect(texts[code]?.text).toMatch(/\S.*[.!]$/);
    expect(texts[code]?.remedy).toMatch(/\S.*\.$/);
  });
});
