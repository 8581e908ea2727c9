import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainName } from '../../src/names/plain-name.ts';
import { runs } from '../../../facts/test/thorough.ts';

describe('A name', () => {
  test.each([
    ['signs of direction', 'Acme \u202etsurt\u202c Ltd', 'Acme tsurt Ltd'],
    ['isolates', '\u2066Acme\u2069', 'Acme'],
    ['marks of direction', 'شركة\u200f الأمل\u061c', 'شركة الأمل'],
    ['spaces of no width', 'Ac\u200bme\ufeff', 'Acme'],
    ['hyphens that are not seen', 'Ac\u00adme', 'Acme'],
    ['tags', 'Acme\u{e0041}\u{e007f}', 'Acme'],
    ['fillers', 'Ac\u3164me\u115f\uffa0', 'Acme'],
    ['private and unassigned characters', 'Ac\ue000me\u0378', 'Acme'],
    ['halves of characters', 'Ac\ud800me', 'Acme'],
    ['control characters', 'Ac\u0000me\u001b[2J', 'Acme[2J'],
  ])('keeps no %s', (_, written, kept) => {
    expect(plainName(written)).toBe(kept);
  });

  test.each([
    ['a joiner between letters that it joins', 'क्\u200dष'],
    ['its opposite between Persian letters', 'می\u200cخواهم'],
    ['letters of every script, with their marks', 'Łódź Việt 株式会社 บริษัท Ünüvar'],
    ['emoji', 'Acme 🏭'],
  ])('keeps %s', (_, name) => {
    expect(plainName(name)).toBe(name);
  });

  test('keeps no joiner elsewhere', () => {
    expect(plainName('Ac\u200dme\u200c')).toBe('Acme');
  });

  test('parts words where a line ended', () => {
    expect(plainName('  Acme\r\nLtd\u2028Dhaka ')).toBe('Acme Ltd Dhaka');
  });

  test('is the same when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        expect(plainName(plainName(text))).toBe(plainName(text));
      }),
      runs(200),
    );
  });
});
