import type { Column, Item } from '../template/template.ts';
import { isAmount, type Answer, type Row, type Value } from './answer.ts';

/** Whether a value is of the kind that a field takes: text in the field of a number is none. */
function isOfKind({ type }: Column, value: Value): boolean {
  if (type === 'number' || type === 'share') return typeof value === 'number';
  if (type === 'money') return isAmount(value) && value.currency !== '';
  return true;
}

/** An answer as far as it is one while somebody types: without fields of another kind; undefined where a reason is still missing. */
export function typedSoFar({ columns }: Item, answer: Answer): Answer | undefined {
  if (answer.state === 'notApplicable') return answer.because.trim() === '' ? undefined : answer;
  if (answer.state !== 'given') return answer;
  const wrong = (row: Row): readonly string[] =>
    columns
      .filter(({ key, ...column }) => row[key] !== undefined && !isOfKind({ key, ...column }, row[key]))
      .map(({ key }) => key);
  const fitting = (row: Row): Row => {
    const out = wrong(row);
    return out.length === 0 ? row : Object.fromEntries(Object.entries(row).filter(([key]) => !out.includes(key)));
  };
  const { value } = answer;
  return { ...answer, value: Array.isArray(value) ? value.map(fitting) : fitting(value as Row) };
}
