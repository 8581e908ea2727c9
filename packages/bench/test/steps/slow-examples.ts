/** Counts all words again for each word: what the step counter must find by the blocks that run. */
export function countsAgain(text: string): number {
  const words = text.split(' ');
  let count = 0;
  for (let from = 0; from < words.length; from += 1) for (let at = from; at < words.length; at += 1) count += 1;
  return count;
}

/** Looks for each word in all of the text: what it must find by what built-ins look at. */
export function looksAgain(text: string): boolean {
  return text.split(' ').every((_, at) => !text.includes('not in the text', at));
}

/** Sorts the words, which is as much as is allowed. */
export function sorts(text: string): string[] {
  return text.split('').sort((a, b) => (a < b ? -1 : 1));
}
