import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import { grams, nearWords, queryWords, searchWords } from './search-words.ts';

/** Whether a search for the text finds a supplier with these names and ids. */
function finds(text: string, names: readonly string[], identifiers: readonly string[] = []): boolean {
  const words = searchWords(names, identifiers);
  const asked = queryWords(text);
  return asked.length > 0 && asked.every((word) => words.some((own) => own.startsWith(word)));
}

describe('words of a search', () => {
  test.each([
    ['kestrel', 'Kestrel Formwork WLL'],
    ['FORM kest', 'Kestrel Formwork WLL'],
    ['Acme Ltd', 'Acme Trading Ltd'],
    ['cafe', 'Café Müller GmbH'],
    ['muller', 'Café Müller GmbH'],
    ['gazprom', 'ООО Газпром Нефть'],
    ['Газпром', 'Gazprom Neft'],
    ['كستريل', 'كستريل للقوالب'],
    ['للقوالب', 'كستريل للقوالب'],
    ['กระทิง', 'บริษัท กระทิงฟาร์ม จำกัด'],
    ['ฟาร์ม', 'บริษัท กระทิงฟาร์ม จำกัด'],
    ['华为', '深圳市华为技术有限公司'],
    ['技术', '深圳市华为技术有限公司'],
    ['华', '深圳市华为技术有限公司'],
    ['shenzhen', '深圳市华为技术有限公司'],
    ['华为', 'Huawei 华为 Co., Ltd'],
    ['トヨタ', '株式会社トヨタ'],
  ])('“%s” finds %s', (text, name) => {
    expect(finds(text, [name])).toBe(true);
  });

  test.each([
    ['kestrel tower', 'Kestrel Formwork WLL'],
    ['为华', '深圳市华为技术有限公司'],
    ['wll', 'Kestrel Formwork WLL'],
    ['!?', 'Kestrel Formwork WLL'],
  ])('“%s” does not find %s', (text, name) => {
    expect(finds(text, [name])).toBe(false);
  });

  test('an id is found whole, in parts and from its beginning', () => {
    for (const text of ['V-10023', 'v10023', '10023', 'V-100']) expect(finds(text, [], ['V-10023'])).toBe(true);
  });

  test('a name finds itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('kestrel', 'form', 'Ltd', '华为', 'ไทย', 'كستريل', '&', 'a', '7', 'SARL'), {
          minLength: 1,
          maxLength: 5,
        }),
        (parts) => {
          const name = parts.join(' ');
          return queryWords(name).length === 0 || finds(name, [name]);
        },
      ),
      runs(200),
    );
  });

  test('words are near with one slip, from eight letters with two', () => {
    expect(nearWords('kestral', ['kestrel', 'kestrels', 'castle'])).toEqual(['kestrel']);
    expect(nearWords('formwrok', ['formwork', 'firework', 'framework'])).toEqual(['formwork']);
    expect(nearWords('konstrction', ['construction'])).toEqual(['construction']);
    expect(nearWords('acne', ['acme', 'acmes', 'acre'])).toEqual(['acme', 'acre']);
  });

  test('a word with a slip shares grams with the one that was meant', () => {
    const meant = new Set(grams('kestrel'));
    expect(grams('kestral').some((gram) => meant.has(gram))).toBe(true);
    expect(grams('')).toEqual([]);
  });
});
