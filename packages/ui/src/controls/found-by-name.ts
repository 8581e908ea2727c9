/** Shorter words resemble too many others; longer ones may have two slips. As in the search of suppliers. */
const SHORTEST_FORGIVEN = 3;
const LONG_WORD = 8;

/** Those with a name in which a word begins with each word of a text, whatever its case and accents; where there is none, those with a near word. */
export function foundByName<One extends { readonly name: string }>(all: readonly One[], text: string): readonly One[] {
  if (text.trim() === '') return all;
  const asked = wordsOf(text);
  // Signs alone begin no word.
  if (asked.length === 0) return [];
  const found = all.filter(({ name }) => isNamedSo(name, text));
  if (found.length > 0) return found;
  return all.filter(({ name }) => asked.every((word) => wordsOf(name).some((each) => isNear(word, each))));
}

/** Whether each word of the text begins a word of the name. */
function isNamedSo(name: string, text: string): boolean {
  const words = wordsOf(name);
  return wordsOf(text).every((word) => words.some((each) => each.startsWith(word)));
}

function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function isNear(word: string, name: string): boolean {
  if (word.length < SHORTEST_FORGIVEN || /\p{N}/u.test(word)) return name.startsWith(word);
  return slipsToBegin(word, name) <= (word.length < LONG_WORD ? 1 : 2);
}

/** The fewest extra, missing, wrong or swapped letters between a word and the beginning of a name that is nearest to it. */
function slipsToBegin(word: string, name: string): number {
  const begun = name.slice(0, word.length + 2);
  const slips = [Array.from({ length: begun.length + 1 }, (_, at) => at)];
  const of = (row: number, column: number): number => slips[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= word.length; row += 1) {
    const current = [row];
    slips.push(current);
    for (let column = 1; column <= begun.length; column += 1) {
      const isSame = word[row - 1] === begun[column - 1];
      const isSwapped = row > 1 && word[row - 1] === begun[column - 2] && word[row - 2] === begun[column - 1];
      current.push(
        Math.min(
          of(row - 1, column) + 1,
          of(row, column - 1) + 1,
          of(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwapped ? of(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return Math.min(...(slips[word.length] ?? []));
}
