import { METHOD, NUMBERS } from '@plumbline/facts/method';
import type { Bound, Test } from '../template/template.ts';
import { isAmount, isList, type Row, type Value } from './answer.ts';

/** A bound in the unit of answers: shares are percentages there. */
export function bound(at: Bound): number {
  if (typeof at === 'number') return at;
  return METHOD.table[at].unit === 'share' ? NUMBERS[at] * 100 : NUMBERS[at];
}

/** The number in a field; null where it has none. */
export function numberIn(value: Value | undefined): number | null {
  if (typeof value === 'number') return value;
  return isAmount(value) ? value.amount : null;
}

/** Whether a row passes the test; what is blank passes none. */
export function holds(test: Test, row: Row): boolean {
  if ('every' in test) return test.every.every((each) => holds(each, row));
  const value = row[test.column];
  if (value === undefined) return false;
  if ('said' in test) return !isList(value) || value.length > 0;
  if ('is' in test) return test.is.some((each) => each === value);
  if ('holds' in test) return isList(value) && test.holds.every((word) => value.includes(word));
  const number = numberIn(value);
  if (number === null) return false;
  return (
    (test.from === undefined || number >= bound(test.from)) &&
    (test.to === undefined || number <= bound(test.to)) &&
    (test.above === undefined || number > bound(test.above))
  );
}
