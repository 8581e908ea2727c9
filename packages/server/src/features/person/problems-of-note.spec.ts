import { describe, expect, test } from '@jest/globals';
import { problemsOfNote } from './problems-of-note.ts';

describe('what a note may not hold', () => {
  const codesOf = (note: string, numbersChecked = false): string[] =>
    problemsOfNote('reason', note, numbersChecked).map(({ code }) => code);

  test.each(['write to a.mensah@example.org', 'call +974 4455 6677'])(
    'a note by which a person is reached is refused, even if somebody has looked at it: %s',
    (note) => {
      expect(codesOf(note)).toEqual(['PERSONAL_INFORMATION']);
      expect(codesOf(note, true)).toEqual(['PERSONAL_INFORMATION']);
    },
  );

  test.each([
    'passport N1234567',
    'id 123456789',
    'call 00974 4455 6677',
    'No new orders after purchase order 4500123456 is delivered.',
    'Contract PO1234567 ends on 31 March.',
  ])('a long number is asked about, and kept when somebody has looked at it: %s', (note) => {
    expect(codesOf(note)).toEqual(['PERSONAL_NUMBER']);
    expect(codesOf(note, true)).toEqual([]);
  });

  test.each([
    '150 workers by 31 Jan 2027',
    'about 1,140 people, EUR 1,900,000',
    'Order 4711 of 2026-11-24 ends',
    'Repayment of IDR 1 000 000 000 by March.',
  ])('a note with numbers is fine: %s', (note) => expect(codesOf(note)).toEqual([]));

  test('a note of 4,000 characters is kept, a longer one is refused without being read', () => {
    expect(codesOf('x'.repeat(4000))).toEqual([]);
    expect(codesOf(`a@example.org ${'x'.repeat(4001)}`)).toEqual(['TEXT_TOO_LONG']);
  });
});
