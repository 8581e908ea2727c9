/** Counts all words again for each word: the step counter must detect this from the blocks that run. */
export function countsAgain(text: string): number {
  const words = text.split(' ');
  let count = 0;
  for (let from = 0; from < words.length; from += 1) for (let at = from; at < words.length; at += 1) count += 1;
  return count;
}

/** Looks for each word in the whole text: the counter must detect this from the work of built-ins. */
export function looksAgain(text: string): boolean {
  return text.split(' ').every((_, at) => !text.includes('not in the text', at));
}

/** Sorts the words, which is the most work allowed. */
export function sorts(text: string): string[] {
  return text.split('').sort((a, b) => (a < b ? -1 : 1));
}
