import { describe, expect, test } from '@jest/globals';
import { nextDigest } from './digest-times.ts';

describe('A digest is due', () => {
  test.each([
    ['the same morning', 'day', 'Europe/London', '2026-11-24T03:00:00Z', '2026-11-24T07:00:00Z'],
    [
      'the next morning, from the hour itself on',
      'day',
      'Europe/London',
      '2026-11-24T07:00:00Z',
      '2026-11-25T07:00:00Z',
    ],
    ['in the morning of the organisation', 'day', 'Asia/Kolkata', '2026-11-24T03:00:00Z', '2026-11-25T01:30:00Z'],
    [
      'at seven also after the clocks went back',
      'day',
      'Europe/Berlin',
      '2026-10-24T12:00:00Z',
      '2026-10-25T06:00:00Z',
    ],
    ['on Monday', 'week', 'Europe/London', '2026-11-24T03:00:00Z', '2026-11-30T07:00:00Z'],
    ['on the same Monday before seven', 'week', 'Europe/London', '2026-11-30T06:59:59Z', '2026-11-30T07:00:00Z'],
    ['a week later from then on', 'week', 'Pacific/Auckland', '2026-11-29T18:00:00Z', '2026-12-06T18:00:00Z'],
  ] as const)('%s', (_, every, timeZone, now, due) => {
    expect(nextDigest(every, timeZone, new Date(now)).toISOString()).toBe(new Date(due).toISOString());
  });
});
