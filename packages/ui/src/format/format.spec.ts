import { describe, expect, test } from '@jest/globals';

import { createFormat } from './format.ts';

const berlin = createFormat('en', 'Europe/Berlin');

describe('what a buyer reads in a table', () => {
  test('shows a date as day, short month, year', () => {
    expect(berlin.date('2026-11-24')).toBe('24 Nov 2026');
  });

  test('shows a month by its short name and its year', () => {
    expect(createFormat('en', 'America/Los_Angeles').month('2026-11-01')).toBe('Nov 2026');
  });

  test('keeps a date without time the same date in every zone', () => {
    expect(createFormat('en', 'Pacific/Kiritimati').date('2026-11-24')).toBe('24 Nov 2026');
    expect(createFormat('en', 'America/Los_Angeles').date('2026-11-24')).toBe('24 Nov 2026');
  });

  test("decides the date of an instant in the organisation's zone", () => {
    expect(berlin.date('2026-11-24T23:30:00Z')).toBe('25 Nov 2026');
    expect(berlin.instant('2026-11-24T13:05:00Z')).toBe('24 Nov 2026, 14:05');
  });

  test('says midnight as 00:00, not 24:00', () => {
    expect(berlin.instant('2026-11-23T23:00:00Z')).toBe('24 Nov 2026, 00:00');
  });

  test('names the zone where an instant is explained', () => {
    expect(berlin.instantWithZone('2026-11-24T13:05:00Z')).toContain('Central European Standard Time');
  });

  test('groups numbers and writes shares as percent', () => {
    expect(berlin.number(4812)).toBe('4,812');
    expect(berlin.number(64.9, 2)).toBe('64.90');
    expect(berlin.percent(0.46)).toBe('46%');
    expect(createFormat('de', 'UTC').number(4812)).toBe('4.812');
    expect(createFormat('de', 'UTC').exact('0.00012345678901234567')).toBe('0,00012345678901234567');
    expect(['100.00000000', '64.69170000', '0.18000000', '75'].map((number) => berlin.exact(number))).toEqual([
      '100',
      '64.6917',
      '0.18',
      '75',
    ]);
  });

  test('groups four digits as it groups five, in a shortened amount too', () => {
    const pounds = { minor: 928_900, currency: 'GBP', exponent: 2 };
    expect(createFormat('es', 'UTC').number(9289)).toBe('9.289');
    expect(createFormat('de', 'UTC').moneyShort(pounds).replace(/\s/, ' ')).toBe('9.290 £');
  });

  test('shows an amount with the decimals of its currency', () => {
    expect(berlin.money({ minor: 123456, currency: 'EUR', exponent: 2 })).toBe('€1,234.56');
    expect(berlin.money({ minor: 1234, currency: 'JPY', exponent: 0 })).toBe('JP¥1,234');
    expect(berlin.money({ minor: 1234500, currency: 'KWD', exponent: 3 }).replace(/\s/, ' ')).toBe('KWD 1,234.500');
  });

  test('shortens an amount for a table', () => {
    expect(berlin.moneyShort({ minor: 190_000_000, currency: 'EUR', exponent: 2 })).toBe('€1.9m');
  });

  test('invents no currency for an amount whose currency is not known', () => {
    expect(berlin.money({ minor: 123456, currency: null, exponent: 2 })).toBe('1,234.56');
  });

  test('says a part of a file in the unit of the whole', () => {
    expect(berlin.fileSize(300 * 1024)).toBe('300 kB');
    expect(berlin.fileSize(300 * 1024, 60 * 1024 * 1024)).toBe('0.3 MB');
  });

  test('says how long ago in the largest whole unit', () => {
    const now = new Date('2026-11-24T12:00:00Z');
    expect(berlin.relative('2026-11-21T12:00:00Z', now)).toBe('3 days ago');
    expect(berlin.relative('2026-11-24T11:59:50Z', now)).toBe('10 seconds ago');
  });
});
