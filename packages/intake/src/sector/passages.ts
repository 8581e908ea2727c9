/**
 * Characters in one passage. Words in a passage are compared with each other, so a text is read in passages: the work grows with the text and
 * not with its square. No description of one activity is longer.
 */
const LONGEST = 1_000;

const sentenceEnd = /[;；\n\r。؛।.]/u;
const clauseEnd = /[,،、，:：/|()（）\]]/u;

/** The position after the last sign of that kind; 0 when there is none. */
function lastAfter(text: string, sign: RegExp): number {
  for (let at = text.length; at > 0; at -= 1) if (sign.test(text[at - 1] ?? '')) return at;
  return 0;
}

/** A folded text in passages, split after sentences if they are short enough, else after clauses, else between words. */
export function passagesOf(folded: string): string[] {
  const passages: string[] = [];
  let start = 0;
  while (folded.length - start > LONGEST) {
    const most = folded.slice(start, start + LONGEST);
    const length = lastAfter(most, sentenceEnd) || lastAfter(most, clauseEnd) || lastAfter(most, / /) || LONGEST;
    passages.push(folded.slice(start, start + length));
    start += length;
  }
  passages.push(folded.slice(start));
  return passages;
}
