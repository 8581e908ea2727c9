import { expect, test } from '@jest/globals';
import type { Problem } from '@plumbline/intake';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { QuestionCollector } from './question-collector.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const piece = 1_000_000;

/** A country that nobody knows, as a part of the piece of a file that it stands in. */
function unknownCountry(row: number): Problem {
  const value = `Land of the long name ${row},${' '.repeat(piece)}`.split(',')[0] ?? '';
  const parameters = { text: value };
  const reason = { code: 'values.country-unknown', parameters };
  return {
    row,
    column: 'Country',
    code: 'country-unknown',
    value,
    reason,
    remedy: { code: 'values.remedy', parameters },
  };
}

function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

test('Questions about a long list do not keep the list in memory', () => {
  const questions = new QuestionCollector('Country');
  const before = heap();
  for (let row = 1; row <= 40; row += 1) questions.country(unknownCountry(row));
  const kept = heap() - before;
  expect(questions.questions).toHaveLength(40);
  expect(questions.questions[0]).toMatchObject({
    kind: 'country',
    rowCount: 1,
    subject: { text: 'Land of the long name 1', rows: [1] },
  });
  expect(kept / 40).toBeLessThan(piece / 10);
});
