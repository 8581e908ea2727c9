import type { Item } from '../template/template.ts';
import { idOf, rowsOf, type Answer, type Row } from './answer.ts';
import { itemAsked, type Asked } from './asking.ts';
import { readAnswer, type AnswerProblem, type Reading } from './read-answers.ts';

/**
 * Reads one answer field by field: a field that cannot be taken is named and holds what it held before, so that it keeps no other field from being saved.
 * @param before what the answer was; null for none @returns null as the answer where more than single fields are wrong
 */
export function readWhatFits(
  asked: Asked,
  key: string,
  json: unknown,
  before: Answer | null,
): { readonly answer: Answer | null; readonly problems: readonly AnswerProblem[] } {
  const item = itemAsked(asked, key);
  const first = readAnswer(asked, key, json);
  let reading: Reading<Answer> = first;
  let left = json;
  while (item !== undefined && reading.problems !== null) {
    const fields = reading.problems.map(({ path }) => fieldAt(item, path));
    if (!fields.every((each) => each !== null)) return { answer: null, problems: first.problems ?? [] };
    left = withBefore(left as Answer, fields, before);
    reading = readAnswer(asked, key, left);
    // What was there before may not fit what is asked now: then the field is left blank.
    if (reading.problems?.some((each) => first.problems?.some((one) => isSamePlace(one, each))) === true) {
      left = withBefore(left as Answer, fields, null);
      reading = readAnswer(asked, key, left);
    }
  }
  return { answer: reading.value, problems: first.problems ?? [] };
}

interface Field {
  /** Number of the row in a table; null for a form. */
  readonly row: number | null;
  readonly column: string;
}

/** The field that a path leads to or into; null for the answer as a whole, or for a row. */
function fieldAt({ rows, columns }: Item, [, part, ...path]: AnswerProblem['path']): Field | null {
  const [row, column] = rows === undefined ? [null, path[0]] : [Number(path[0]), path[1]];
  return part === 'value' && columns.some(({ key }) => key === column) ? { row, column: String(column) } : null;
}

function isSamePlace({ path }: AnswerProblem, { path: other }: AnswerProblem): boolean {
  return path.join() === other.join();
}

function withBefore(answer: Answer, fields: readonly Field[], before: Answer | null): Answer {
  if (answer.state !== 'given') return answer;
  const old = rowsOf(before ?? undefined);
  const earlier = (row: Row): Row => ('id' in row ? old.find((each) => idOf(each) === idOf(row)) : old[0]) ?? {};
  const kept = (row: Row, at: number | null): Row => {
    const wrong = new Set(fields.filter((each) => each.row === at).map(({ column }) => column));
    const right = Object.entries(row).filter(([key]) => !wrong.has(key));
    const had = Object.entries(earlier(row)).filter(([key]) => wrong.has(key));
    return Object.fromEntries([...right, ...had]);
  };
  const { value } = answer;
  return { ...answer, value: Array.isArray(value) ? value.map(kept) : kept(value as Row, null) };
}
