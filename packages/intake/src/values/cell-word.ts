import { foldText } from '../sector/fold-text.ts';
import words from './words.json' with { type: 'json' };

/** Meaning of a cell that holds no value. */
export type CellWord = 'blank' | 'unknown' | 'none' | 'declined';

const spaces = /[\s\u00a0]+/gu;

/** The form in which words of a cell are compared: {@link foldText}, one space between words, no full stop at the end. */
export function foldCell(text: string): string {
  return foldText(text)
    .replace(spaces, ' ')
    .trim()
    .replace(/(?<=\p{L})[.!]$/u, '');
}

function indexOf(kinds: readonly (keyof typeof words)[]): ReadonlyMap<string, keyof typeof words> {
  const index = new Map<string, keyof typeof words>();
  for (const kind of kinds) {
    for (const list of Object.values(words[kind])) {
      for (const word of list.split('; ')) if (!index.has(foldCell(word))) index.set(foldCell(word), kind);
    }
  }
  return index;
}

const wordKinds = indexOf(['unknown', 'declined', 'none']);
const longest = Math.max(...[...wordKinds.keys()].map(({ length }) => length)) + 2;
const digit = /^\d/;
const answers = indexOf(['yes', 'no', 'none']);

/**
 * Meaning of a cell that holds no value: blank, "unknown" or "n/a", "none" or "nil", "declined" or "refused", in sixteen languages.
 * @param text trimmed cell
 * @returns undefined for everything else
 */
export function cellWord(text: string): CellWord | undefined {
  if (text === '') return 'blank';
  if (text.length > longest || digit.test(text)) return undefined;
  return wordKinds.get(foldCell(text)) as CellWord | undefined;
}

/** Yes or no in sixteen languages, as a word, a digit or a tick; undefined for everything else. "None" is no. */
export function yesOrNo(text: string): boolean | undefined {
  if (text.length > longest) return undefined;
  const kind = answers.get(foldCell(text));
  return kind === undefined ? undefined : kind === 'yes';
}

/** Words that a database writes for a missing value, but that are also names of people and companies. */
const alsoNames = new Set([
  'null',
  '(null)',
  '<null>',
  '\\n',
  'undefined',
  'blank',
  'missing',
  'pending',
  'offen',
  'na',
]);
/** Abbreviations for unknown that are also codes of states and provinces. */
const alsoCodes = new Set(['nd', 'nc', 'ka']);

/** True for a cell that holds no name: blank, a mark such as "-" or "?", or a word for unknown. "Null" is a name. @param text trimmed */
export function isNameless(text: string): boolean {
  const word = textWord(text);
  return word === 'blank' || (word === 'unknown' && !alsoNames.has(foldCell(text)));
}

/** {@link cellWord} of a cell with free text, where "NC" is a state and not "non communiqué". */
export function textWord(text: string): CellWord | undefined {
  const word = cellWord(text);
  return word === 'unknown' && alsoCodes.has(foldCell(text)) ? undefined : word;
}
