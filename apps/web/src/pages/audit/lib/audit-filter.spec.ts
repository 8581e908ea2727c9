import { describe, expect, test } from '@jest/globals';

import { filterOf } from './audit-filter.ts';

describe('The filter of the audit log', () => {
  test('a day begins and ends where the organisation is, not where the reader or the server is', () => {
    expect(filterOf({ from: '2026-11-24', to: '2026-11-24' }, 'Asia/Tokyo')).toEqual({
      from: '2026-11-23T15:00:00.000Z',
      to: '2026-11-24T15:00:00.000Z',
    });
  });

  test('the day on which the clocks change has 25 hours', () => {
    expect(filterOf({ from: '2026-10-25', to: '2026-10-25' }, 'Europe/Berlin')).toEqual({
      from: '2026-10-24T22:00:00.000Z',
      to: '2026-10-25T23:00:00.000Z',
    });
  });

  test('what is not a day is left out, so that any link opens the page', () => {
    expect(filterOf({ from: 'yesterday', to: '2026-13-45' }, 'UTC')).toEqual({});
  });

  test('verb, person and subject are handed on', () => {
    expect(filterOf({ verb: 'import.committed', actor: 'a', subject: 's' }, 'UTC')).toEqual({
      verbs: ['import.committed'],
      actorId: 'a',
      subjectId: 's',
    });
  });
});
