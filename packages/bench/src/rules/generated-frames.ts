import { COLUMNS } from '@plumbline/risk';
import { COLUMN_NAMES, stored, type ColumnUnit } from '../../../risk/src/rules/columns.ts';
import { emptyFrame, setColumn, STATE, type Frame } from '../../../risk/src/rules/frame.ts';
import { RandomSource } from '../random-source.ts';

const seed = 1_930_29;
const states = Object.values(STATE);
/** Values that a column takes: thresholds of rules, their neighbours, and both ends. */
const values: Readonly<Record<ColumnUnit, readonly number[]>> = {
  share: [0, 0.02, 0.05, 0.06, 0.1, 0.15, 0.16, 0.2, 0.25, 0.3, 0.31, 0.5, 0.55, 1],
  months: [0, 0.04, 0.05, 0.5, 0.9, 1, 2, 3, 4.5, 6, 8],
  score: [0, 12.5, 44.99, 45, 60, 70, 75, 90],
  decimal: [0, 3.99, 4, 12, 12.5, 48, 60, 61, 72, 72.5],
  count: [0, 1, 2, 3, 7, 8, 9, 10, 29, 30, 40, 90, 91, 99, 100],
  'yes-no': [0, 1],
};

/** Inputs of `count` units, the same for the same count; a fifth of the numbers are unknown. */
export function generatedFrames(count: number): Frame[] {
  const random = new RandomSource(seed);
  return Array.from({ length: count }, () => {
    const frame = emptyFrame();
    for (const column of COLUMN_NAMES) {
      if (random.below(5) === 0) continue;
      setColumn(frame, column, stored(column, random.pick(values[COLUMNS[column].unit])));
    }
    for (let fact = 0; fact < frame.states.length; fact += 1) frame.states[fact] = random.pick(states);
    return frame;
  });
}
