/** A piece of a name, and whether the other name lacks it. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/** Longer names are compared as a whole: the table of letters would be large. */
const MOST_LETTERS = 200;
/** Names that share less than this are not alike, and marks on all their letters would say nothing. */
const ALIKE = 0.5;

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The letters that each of two names that look alike has and the other lacks; null if they are the same or not alike. */
export function nameDifference(one: string, other: string): readonly [Piece[], Piece[]] | null {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  if (one === other || a.length > MOST_LETTERS || b.length > MOST_LETTERS) return null;
  const shared = sharedLetters(a, b);
  if (shared.length < ALIKE * Math.max(a.length, b.length)) return null;
  const [inOne, inOther] = [new Set(shared.map(([at]) => at)), new Set(shared.map(([, at]) => at))];
  return [piecesOf(a, inOne), piecesOf(b, inOther)];
}

function lettersOf(name: string): string[] {
  return [...letters.segment(name)].map(({ segment }) => segment);
}

/** Places of the longest run of letters, not necessarily side by side, that both have in the same order. */
function sharedLetters(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const shared: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) shared.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return shared;
}

function piecesOf(name: readonly string[], shared: ReadonlySet<number>): Piece[] {
  const pieces: { text: string; differs: boolean }[] = [];
  for (const [at, letter] of name.entries()) {
    const differs = !shared.has(at);
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += letter;
    else pieces.push({ text: letter, differs });
  }
  return pieces;
}
