import {
  answersTo,
  idOf,
  isAmount,
  isList,
  isTable,
  rowsOf,
  type Answer,
  type Answers,
  type Place,
  type Row,
  type Value,
} from './answers/answer.ts';

/** How one field, row or answer differs between two responses. */
export interface Difference {
  readonly item: string;
  readonly place: Place;
  /** Id of a row of a table; null for a form, or for the answer as a whole. */
  readonly row: string | null;
  /** Null: the answer or row as a whole. */
  readonly column: string | null;
  readonly change: 'new' | 'gone' | 'changed';
}

/** What differs between two responses of one supplier, item by item and site by site, in the order of items and sites. Evidence is not compared. */
export function compared(earlier: Answers, later: Answers): readonly Difference[] {
  const items = [...new Set([...Object.keys(earlier), ...Object.keys(later)])].sort();
  return items.flatMap((item) => {
    const before = new Map(answersTo(earlier, item));
    const after = new Map(answersTo(later, item));
    const places = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
    return places.flatMap((place) =>
      // A site that has no answer of its own has the one for all.
      betweenAnswers(before.get(place) ?? before.get(null), after.get(place) ?? after.get(null)).map((difference) => ({
        item,
        place,
        ...difference,
      })),
    );
  });
}

type Found = Omit<Difference, 'item' | 'place'>;

function betweenAnswers(before: Answer | undefined, after: Answer | undefined): readonly Found[] {
  const whole = (change: Difference['change']): Found[] => [{ row: null, column: null, change }];
  if (before === undefined) return after === undefined ? [] : whole('new');
  if (after === undefined) return whole('gone');
  if (before.state !== 'given' || after.state !== 'given') return sameState(before, after) ? [] : whole('changed');
  if (!isTable(before) || !isTable(after)) return betweenRows(rowsOf(before)[0] ?? {}, rowsOf(after)[0] ?? {}, null);
  return betweenTables(rowsOf(before), rowsOf(after));
}

function sameState(before: Answer, after: Answer): boolean {
  if (before.state === 'notApplicable' && after.state === 'notApplicable') return before.because === after.because;
  return before.state === after.state;
}

function betweenTables(before: readonly Row[], after: readonly Row[]): readonly Found[] {
  const byId = (rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [idOf(row), row]));
  const [old, now] = [byId(before), byId(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((id): readonly Found[] => {
    const [was, is] = [old.get(id), now.get(id)];
    if (was === undefined) return [{ row: id, column: null, change: 'new' }];
    return is === undefined ? [{ row: id, column: null, change: 'gone' }] : betweenRows(was, is, id);
  });
}

function betweenRows(before: Row, after: Row, id: string | null): readonly Found[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((column): readonly Found[] => {
    const [was, is] = [before[column], after[column]];
    if (was === undefined) return [{ row: id, column, change: 'new' }];
    if (is === undefined) return [{ row: id, column, change: 'gone' }];
    return isSame(was, is) ? [] : [{ row: id, column, change: 'changed' }];
  });
}

/** The order of several choices says nothing. */
function isSame(one: Value, other: Value): boolean {
  if (isAmount(one) && isAmount(other)) return one.amount === other.amount && one.currency === other.currency;
  if (isList(one) && isList(other)) return one.length === other.length && one.every((word) => other.includes(word));
  return one === other;
}

/** Whether two answers say the same. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  return betweenAnswers(one, other).length === 0;
}
