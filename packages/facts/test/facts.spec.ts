import { expect, test } from '@jest/globals';
import { factsPage } from '../src/facts-page.ts';

test('facts say for how many months they are fresh, as the method has it', () => {
  const lines = factsPage().split('\n');
  const row = (key: string): string[] =>
    (lines.find((line) => line.startsWith(`| \`${key}\``)) ?? '').split('|').map((cell) => cell.trim());
  expect(row('workforce.migrantShare')).toContain('12');
  expect(row('recruitment.workerCost')).toContain('24');
  expect(row('place.country')).toContain('does not age');
});
