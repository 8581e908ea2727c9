import { describe, expect, test } from '@jest/globals';
import { headedLists, readHeadings, type HeadingOutcome } from './read-lists.ts';

const outcomes = headedLists().flatMap(readHeadings);
const shown = ({ list, column, answer }: HeadingOutcome): string =>
  `${list.language}, ${list.title}: ${column.heading} is read as ${answer}, and is ${column.right.join(' or ')}`;

function shareRight(of: readonly HeadingOutcome[]): number {
  return of.filter(({ outcome }) => outcome === 'right').length / of.length;
}

describe('Headings as real files write them', () => {
  test('are at least 600, in twelve languages or more', () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(600);
    expect(new Set(outcomes.map(({ list }) => list.language)).size).toBeGreaterThanOrEqual(12);
  });

  test('are never read as something else, or dropped without a word', () => {
    expect(outcomes.filter(({ outcome }) => outcome === 'wrong').map(shown)).toEqual([]);
  });

  test.each(['seen', 'held back'] as const)('are right in at least 95% of the half that was %s', (half) => {
    expect(shareRight(outcomes.filter(({ list }) => list.half === half))).toBeGreaterThanOrEqual(0.95);
  });

  test.each([...new Set(outcomes.map(({ list }) => list.language))])(
    'are right in at least 90%% of those in %s',
    (language) => {
      expect(shareRight(outcomes.filter(({ list }) => list.language === language))).toBeGreaterThanOrEqual(0.9);
    },
  );

  test('ask for nothing that has no values', () => {
    const blank = outcomes.filter(({ column }) => column.values.every((value) => value === ''));
    expect(blank.filter(({ answer }) => answer === 'ask').map(shown)).toEqual([]);
  });
});
