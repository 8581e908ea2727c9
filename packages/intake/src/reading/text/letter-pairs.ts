const foreign = /[^\u0000-\u007f]/u;
/** Signs above ASCII count as letters: a wrong decoding puts them inside words. */
const wordRun = /[\p{L}\p{M}\u0080-\uffff]+/gu;

/** The words of a text that hold a letter above ASCII, in lower case. */
export function foreignWordsOf(text: string): string[] {
  return (text.toLowerCase().match(wordRun) ?? []).filter((word) => foreign.test(word));
}

/** The pairs of neighbouring letters with at least one above ASCII; the edge of a word counts as a space. */
export function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (const word of foreignWordsOf(text)) {
    const letters = [...` ${word} `].filter((letter) => letter.length === 1);
    for (let at = 1; at < letters.length; at += 1) {
      const pair = `${letters[at - 1] ?? ''}${letters[at] ?? ''}`;
      if (foreign.test(pair)) pairs.push(pair);
    }
  }
  return pairs;
}
