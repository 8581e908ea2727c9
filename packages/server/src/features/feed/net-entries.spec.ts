import { describe, expect, test } from '@jest/globals';
import type { Entry } from './entry.ts';
import { netLines } from './net-entries.ts';

function entry(hour: number, given: Partial<Entry>): Entry {
  return {
    source: 'change',
    id: String(hour),
    supplierId: 'S1',
    at: new Date(Date.UTC(2026, 10, 24, hour)),
    kind: 'band',
    topic: 'label',
    about: '',
    gravity: 0,
    labelBefore: '',
    labelAfter: '',
    ruleId: '',
    parameters: {},
    actorId: null,
    importId: null,
    ...given,
  };
}

const flag = (hour: number, kind: string, about = 'A', gravity: Entry['gravity'] = 0) =>
  entry(hour, { topic: 'flag', kind, about, gravity });
const label = (hour: number, labelBefore: string, labelAfter: string, gravity: Entry['gravity'] = 0) =>
  entry(hour, { labelBefore, labelAfter, gravity });
const response = (hour: number, before: string, after: string) =>
  entry(hour, { topic: 'response', kind: 'response', about: 'A', parameters: { before, after } });

const told = (...entries: Entry[]) =>
  netLines(entries).map(({ entry: { topic, about }, net, count }) => [topic, about, net, count]);

describe('what happened to one thing is one line', () => {
  test.each<[string, Entry[], 'back' | 'again' | null]>([
    ['a finding that is new', [flag(1, 'finding-new')], null],
    ['a finding that came and went', [flag(1, 'finding-new'), flag(2, 'finding-cleared')], 'back'],
    ['a finding that went and came back', [flag(1, 'finding-cleared'), flag(2, 'finding-new')], 'again'],
    [
      'one that went, came and went',
      [flag(1, 'finding-cleared'), flag(2, 'finding-new'), flag(3, 'finding-cleared')],
      null,
    ],
    ['a label that moved on', [label(1, 'LOW', 'MEDIUM'), label(2, 'MEDIUM', 'HIGH')], null],
    ['a label that is back', [label(1, 'LOW', 'HIGH'), label(2, 'HIGH', 'LOW')], 'back'],
    ['a response that is back', [response(1, 'none', 'disclosed'), response(2, 'disclosed', 'none')], 'back'],
  ])('%s', (_, entries, net) => {
    const [line, ...others] = netLines(entries.toReversed());
    expect(others).toEqual([]);
    expect([line?.net, line?.count]).toEqual([net, entries.length]);
  });

  test('from the state before the first to the state after the last', () => {
    const [moved] = netLines([label(1, 'LOW', 'MEDIUM'), label(2, 'MEDIUM', 'HIGH')]);
    expect([moved?.entry.labelBefore, moved?.entry.labelAfter]).toEqual(['LOW', 'HIGH']);
    const [responded] = netLines([response(1, 'none', 'disclosed'), response(2, 'disclosed', 'plan-funded')]);
    expect(responded?.entry.parameters).toEqual({ before: 'none', after: 'plan-funded' });
  });

  test('and two findings, or one finding at two sites, are two lines', () => {
    expect(told(flag(1, 'finding-new', 'A'), flag(2, 'finding-cleared', 'B'))).toEqual([
      ['flag', 'B', null, 1],
      ['flag', 'A', null, 1],
    ]);
  });
});

test('the gravest line is first, then the most telling; what came to nothing is grave no more', () => {
  expect(
    told(
      label(3, 'MEDIUM', 'HIGH', 3),
      flag(3, 'finding-new', 'A', 3),
      flag(1, 'finding-new', 'B', 4),
      flag(2, 'finding-cleared', 'B'),
      flag(1, 'finding-new', 'C', 4),
    ),
  ).toEqual([
    ['flag', 'C', null, 1],
    ['flag', 'A', null, 1],
    ['label', '', null, 1],
    ['flag', 'B', 'back', 2],
  ]);
});
