import {
  columnsShown,
  idOf,
  rowsOf,
  saidIn,
  type Answer,
  type Column,
  type Item,
  type Row,
  type Wording,
} from '@plumbline/questionnaire';

/** One field of two answers; a blank is an empty text. */
export interface FieldOfTwo {
  readonly label: string;
  /** Number of the entry in a table; null for a form. */
  readonly entry: number | null;
  readonly theirs: string;
  readonly own: string;
}

/** Two answers to one question beside each other, field by field. Fields that are blank in both are left out. */
export function fieldByField(
  item: Item,
  theirs: Answer | undefined,
  own: Answer | undefined,
  wording: Wording,
): readonly FieldOfTwo[] {
  if (theirs?.state !== 'given' || own?.state !== 'given') {
    const text = (answer: Answer | undefined): string =>
      answer === undefined
        ? ''
        : saidIn(item, answer, wording)
            .map((row) => row.map(({ label, text: said }) => [label, said].filter(Boolean).join(': ')).join(', '))
            .join('; ');
    return [{ label: '', entry: null, theirs: text(theirs), own: text(own) }];
  }
  const [one, other] = [rowsOf(theirs), rowsOf(own)];
  const ids = [...new Set([...one, ...other].map(idOf))];
  return ids.flatMap((id, at) => {
    const [a, b] = [one, other].map((rows) => rows.find((row) => idOf(row) === id));
    return item.columns
      .map((column) => ({ is: cellOf(item, column, a, wording), beside: cellOf(item, column, b, wording) }))
      .filter(({ is, beside }) => is.text !== '' || beside.text !== '')
      .map(({ is, beside }) => ({
        label: is.label || beside.label,
        entry: item.rows === undefined ? null : at + 1,
        theirs: is.text,
        own: beside.text,
      }));
  });
}

const NOTHING = { label: '', text: '' };

function cellOf(item: Item, column: Column, row: Row | undefined, wording: Wording) {
  if (row === undefined || !columnsShown(item, row).some(({ key }) => key === column.key)) return NOTHING;
  const answer: Answer = { state: 'given', value: item.rows === undefined ? row : [row] };
  return saidIn(item, answer, wording, ({ key }) => key === column.key)[0]?.[0] ?? NOTHING;
}
