import { describe, expect, test } from '@jest/globals';
import { DateScalar, DateTimeScalar } from './scalars.ts';

describe('A day', () => {
  test('is taken where the calendar has it', () => {
    expect(DateScalar.parseValue('2028-02-29')).toBe('2028-02-29');
  });

  test.each([
    '2026-02-29',
    '2026-02-31',
    '2026-13-01',
    '0000-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    20_260_101,
    null,
  ])('%s is refused', (value) => {
    expect(() => DateScalar.parseValue(value)).toThrow('such as 2026-11-24');
  });
});

describe('An instant', () => {
  test('is written in UTC', () => {
    expect(DateTimeScalar.parseValue('2026-11-24T15:05:00+01:00')).toBe('2026-11-24T14:05:00.000Z');
  });

  test.each(['soon', '-000001-01-01T00:00:00Z', '+012026-01-01T00:00:00Z', null])('%s is refused', (value) => {
    expect(() => DateTimeScalar.parseValue(value)).toThrow('such as 2026-11-24T14:05:00Z');
  });
});
