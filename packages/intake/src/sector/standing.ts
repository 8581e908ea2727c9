import { yesOrNo } from '../values/cell-word.ts';
import { plainWords } from '../values/plain-words.ts';
import words from './standing-words.json' with { type: 'json' };

/** Words of a phrase in which one is looked up, and the longest text that is looked at: longer ones say more than a standing. */
const LONGEST = { words: 6, text: 120 };
/** Signs between several statements of one cell. */
const between = /[;|,\n/／、，；]/u;
const digits = /^\p{N}+$/u;
/** Scripts in which words stand without spaces. */
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

const { beside, ...standings } = words;
const folded = (lists: Readonly<Record<string, string>>): string[] =>
  Object.values(lists).flatMap((list) => list.split('; ').map(plainWords));
const telling: ReadonlySet<string> = new Set(Object.values(standings).flatMap(folded));
/** Words that may stand beside those, and say nothing alone: "company", "owned", "sector". */
const quiet: ReadonlySet<string> = new Set(folded(beside));
const longestUnspaced = Math.max(
  ...[...telling, ...quiet].filter((word) => unspaced.test(word)).map(({ length }) => length),
);

/** How many parts from here make up a word that is looked up, the longest first, and whether it tells of a standing; null where none does. */
function wordAt(
  parts: readonly string[],
  at: number,
  most: number,
  joint: string,
): { taken: number; tells: boolean } | null {
  for (let taken = Math.min(most, parts.length - at); taken > 0; taken -= 1) {
    const word = parts.slice(at, at + taken).join(joint);
    if (telling.has(word)) return { taken, tells: true };
    if (quiet.has(word) || (taken === 1 && digits.test(word))) return { taken, tells: false };
  }
  return null;
}

/** Whether words of a standing, and words beside them, make up all the parts; null where something else stands there. */
function tellsIn(parts: readonly string[], most: number, joint: string): boolean | null {
  let tells = false;
  for (let at = 0; at < parts.length;) {
    const [part = ''] = parts.slice(at);
    const found = wordAt(parts, at, most, joint);
    if (found !== null) {
      tells ||= found.tells;
      at += found.taken;
      continue;
    }
    const inside = joint === ' ' && unspaced.test(part) ? tellsIn([...part], longestUnspaced, '') : null;
    if (inside === null) return null;
    tells ||= inside;
    at += 1;
  }
  return tells;
}

/** True for a statement of nothing but who owns a supplier, how large it is, what its standing is, or in which list or country it stands. */
function isStanding(statement: string): boolean {
  if (statement.length > LONGEST.text) return false;
  if (yesOrNo(statement) !== undefined) return true;
  const parts = plainWords(statement).split(' ');
  return parts[0] !== '' && tellsIn(parts, LONGEST.words, ' ') === true;
}

/** A text about work without the statements that are none: "Private", "SME; approved", "国有企业". Empty where nothing else is said. */
export function withoutStanding(text: string): string {
  const statements = text.split(between).map((each) => each.trim());
  const work = statements.filter((each) => each !== '' && !isStanding(each));
  return work.length === statements.length ? text : work.join('; ');
}

/** True for a text that says nothing but a standing. */
export function saysStanding(text: string): boolean {
  return text.trim() !== '' && withoutStanding(text) === '';
}
