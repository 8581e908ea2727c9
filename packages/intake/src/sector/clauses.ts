/** The stretches of a folded text that end at punctuation: a range [start, end). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const clauseMark = /[,،、，;；:：/|\n\r()（）[\]•·–—。．.؛।]|\s-\s/gu;
const joinMark = /[&+]/gu;
const sentenceMark = /[;；\n\r。؛।]|\.(?:\s|$)/gu;

function stretches(text: string, mark: RegExp): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(mark)) {
    found.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  found.push({ start, end: text.length });
  return found;
}

/** Parts of a text between commas and other punctuation. */
export function clausesOf(folded: string): Stretch[] {
  return stretches(folded, clauseMark);
}

const anyClauseMark = new RegExp(clauseMark.source, 'u');

/** True when the signs between two words end a clause. */
export function endsClause(between: string): boolean {
  return between !== ' ' && anyClauseMark.test(between);
}

/** Positions of signs that join two activities like "and". */
export function joinsOf(folded: string): Stretch[] {
  return [...folded.matchAll(joinMark)].map(({ index }) => ({ start: index, end: index + 1 }));
}

/** Parts of a text between full stops, semicolons and line ends. */
export function sentencesOf(folded: string): Stretch[] {
  return stretches(folded, sentenceMark);
}

/** The range that contains a position; the last one if the position is past the end. */
export function stretchAt(list: readonly Stretch[], place: number): Stretch {
  const found = list.find(({ start, end }) => place >= start && place <= end) ?? list.at(-1);
  if (found === undefined) throw new Error('A text has at least one stretch');
  return found;
}
