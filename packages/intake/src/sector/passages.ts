/**
 * Characters that are read together. Words of one passage are held against each other, so that a text is read in passages: the work then grows with the text and
 * not with its square. Nobody describes one activity in more.
 */
const LONGEST = 1_000;

const sentenceEnd = /[;；\n\r。؛।.]/u;
const clauseEnd = /[,،、，:：/|()（）\]]/u;

/** The last place behind a sign of that kind; 0 where none stands. */
function lastAfter(text: string, sign: RegExp): number {
  for (let at = text.length; at > 0; at -= 1) if (sign.test(text[at - 1] ?? '')) return at;
  return 0;
}

/** A folded text in passages, divided behind sentences where they are short enough, else behind clauses, else between words. */
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
