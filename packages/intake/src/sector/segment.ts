const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const runs = /[\p{L}\p{N}\p{M}]+/gu;
const plainRuns = /[a-z0-9]+/g;
const plain = /^[\t\n\r -~]*$/;
let segmenter: Intl.Segmenter | null = null;

function segments(run: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  return segmenter.segment(run);
}

/** The runs of letters, digits and letter marks in a folded text, in order; everything else separates. */
export function runsOf(folded: string): readonly string[] {
  return folded.match(plain.test(folded) ? plainRuns : runs) ?? [];
}

/**
 * The words of a folded text, in order. Scripts that are written without spaces (Thai, Chinese, Japanese, Khmer, Lao, Burmese) are cut into
 * words by dictionary.
 */
export function segmentWords(folded: string): readonly string[] {
  const found = runsOf(folded);
  if (plain.test(folded) || !unspaced.test(folded)) return found;
  return found.flatMap((run) =>
    unspaced.test(run)
      ? [...segments(run)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
      : [run],
  );
}

/** The places where words of a folded text begin and end, if it is written without spaces; else null. */
export function wordEdges(folded: string): ReadonlySet<number> | null {
  if (!unspaced.test(folded)) return null;
  const edges = new Set<number>([folded.length]);
  for (const { index } of segments(folded)) edges.add(index);
  return edges;
}
