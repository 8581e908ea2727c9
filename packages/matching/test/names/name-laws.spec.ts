import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../facts/test/thorough.ts';
import { normaliseName, sameName } from '../../src/index.ts';

const WORDS = [
  'Northwind',
  'Müller',
  'Zhejiang',
  'São',
  'Garments',
  'Şirin',
  'Łódź',
  'Trading',
  'Int',
  'Éclair',
  'Ødegård',
  'Textile',
];
const FORMS = [
  '',
  'Ltd',
  'Co., Ltd.',
  'GmbH & Co. KG',
  'S.A.',
  'S.A. de C.V.',
  'Sdn. Bhd.',
  '(Pvt.) Ltd.',
  'LLC',
  'Sp. z o.o.',
  'A.Ş.',
  'Limited',
];

const stem = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 5 }).map((words) => words.join(' '));
const form = fc.constantFrom(...FORMS);
const awkward = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'abszSA.-, ()&0'),
    fc.constantFrom(
      'co',
      'ltd',
      ' sa ',
      ' pt ',
      '有限公司',
      '株',
      '(株)',
      '色',
      '华',
      ' ооо ',
      'ş',
      'จำกัด',
      '\ud800',
      '\u200b',
      '\u0301',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
});

describe('Normalising any text', () => {
  test('a normalised name is its own normalised name', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          awkward,
          fc.tuple(stem, form).map((parts) => parts.join(' ')),
        ),
        (text) => {
          const { full, core } = normaliseName(text);
          expect(normaliseName(full).full).toBe(full);
          expect(normaliseName(core).core).toBe(core);
        },
      ),
      runs(1_000),
    );
  });

  test('gives ASCII words divided by one space', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const { full, core } = normaliseName(text);
        for (const result of [full, core]) expect(result).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
      }),
      runs(500),
    );
  });
});

describe('Two ways to write one name', () => {
  test('differ in nothing but case, diacritics, punctuation and legal form', () => {
    const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
    fc.assert(
      fc.property(stem, form, form, (name, one, other) => {
        const first = `${name} ${one}`;
        expect(sameName(first, `${name} ${other}`)).toBe(true);
        expect(sameName(first, first.toUpperCase())).toBe(true);
        expect(sameName(first, first.normalize('NFD'))).toBe(true);
        expect(sameName(first, bare(first))).toBe(true);
        expect(sameName(first, first.replaceAll(' ', ' - '))).toBe(true);
        expect(sameName(first, `"${first.replaceAll('.', ' . ')}"`)).toBe(true);
      }),
      runs(300),
    );
  });

  test('are the same in both directions', () => {
    fc.assert(
      fc.property(awkward, awkward, (a, b) => {
        expect(sameName(a, b)).toBe(sameName(b, a));
      }),
      runs(300),
    );
  });
});
