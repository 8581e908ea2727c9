/** Milliseconds after which a letter begins a new word. */
const PAUSE = 1000;

/** What was typed last, and when. */
export interface Typed {
  readonly text: string;
  /** Milliseconds of any clock. */
  readonly at: number;
}

interface TypedRows {
  readonly from: number;
  readonly count: number;
  /** What a row is called; empty for one that is not known. */
  readonly textOf: (index: number) => string;
}

/**
 * The row that begins as typed, from the row with the focus on, round past the last one. The same letter again goes to the next one.
 * @returns no row where none begins so
 */
export function typedRow(
  { key, at }: { readonly key: string; readonly at: number },
  before: Typed,
  { from, count, textOf }: TypedRows,
): { readonly typed: Typed; readonly row: number | null } {
  const goesOn = at - before.at < PAUSE && before.text !== '';
  const text = folded(goesOn ? before.text + key : key);
  const isRepeated = [...text].every((letter) => letter === text[0]);
  const asked = isRepeated ? (text[0] ?? '') : text;
  const start = goesOn && !isRepeated ? from : from + 1;
  for (let step = 0; step < count; step += 1) {
    const row = (start + step) % count;
    const name = textOf(row);
    if (name !== '' && folded(name).startsWith(asked)) return { typed: { text, at }, row };
  }
  return { typed: { text, at }, row: null };
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
}
