import { expect, test } from '@jest/globals';

import { changesSearch, feedFilterOf, firstShow } from './changes-search.ts';

const now = new Date('2026-11-24T14:05:00Z');

test('an address keeps the filters that it can read, and leaves out the rest', () => {
  expect(changesSearch({ show: 'WAITING', topic: 'NEWS', days: '7', lane: '1', unread: 'true', sector: '' })).toEqual({
    show: 'WAITING',
    days: 7,
    lane: '1',
    unread: true,
  });
});

test('the usual span is the one of the service; another one has a first day', () => {
  expect(feedFilterOf({}, 'ALL', now)).toEqual({ show: 'ALL' });
  expect(feedFilterOf({ days: 30, unread: true }, 'ALL', now)).toEqual({ show: 'ALL', unread: true });
  expect(feedFilterOf({ days: 7, topic: 'FLAG', country: 'QA' }, 'WAITING', now)).toEqual({
    show: 'WAITING',
    topics: ['FLAG'],
    countries: ['QA'],
    since: '2026-11-17',
  });
});

test.each([
  [['decision.record', 'decision.approve'], 'WAITING'],
  [['decision.record', 'decision.propose'], 'NEEDS_DECISION'],
  [['supplier.read'], 'ALL'],
])('who may %j begins with %s', (verbs, show) => {
  expect(firstShow((verb) => verbs.includes(verb))).toBe(show);
});
