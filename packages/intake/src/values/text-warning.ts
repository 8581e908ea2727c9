import type { ProblemParameters, ValueProblemCode } from './value-problems.ts';

/** A text that is kept verbatim and that a person should check. */
export interface TextWarning {
  readonly code: ValueProblemCode;
  readonly parameters: ProblemParameters;
}

const plain = /^[\t\n\r\x20-\x7e]*$/;
/** Zero-width characters, characters that change the writing direction, and control characters. */
const hidden =
  /[\p{Cc}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const whiteControls = /[\t\n\r]/;
const joiners = /[\u200c\u200d]/;
const joined =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}]/u;
const marks = /[\u200e\u200f\u061c]/;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const broken = /[\ufffd\u25a1\u25af]|\p{Surrogate}/u;
/** UTF-8 that was read as a Western code page and written again: "Ã¼" for "ü". */
const decodedTwice = /[ÂÃÄÅÐÑØÙ][\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf]|â€/u;
const words = /[\p{L}\p{M}]+/gu;
const alike = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

function hiddenIn(text: string): string[] {
  const found = [...text.matchAll(hidden)].map(([character]) => character);
  if (found.length === 0) return found;
  const isJoined = joined.test(text);
  const isTurned = rightToLeft.test(text);
  return found.filter((character) => {
    if (whiteControls.test(character)) return false;
    if (joiners.test(character) && isJoined) return false;
    return !(marks.test(character) && isTurned);
  });
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Looks for invisible characters, for characters lost in conversion, and, in names, for words that mix look-alike alphabets.
 * The text itself is not changed.
 */
export function textWarning(text: string, kind: 'name' | 'text'): TextWarning | null {
  if (plain.test(text)) return null;
  const invisible = hiddenIn(text);
  if (invisible.length > 0) {
    const characters = [...new Set(invisible.map(codePoint))].slice(0, 5).join(', ');
    return { code: 'hidden-characters', parameters: { characters } };
  }
  if (broken.test(text) || decodedTwice.test(text)) return { code: 'broken-characters', parameters: {} };
  if (kind === 'text') return null;
  for (const [word] of text.matchAll(words)) {
    if (alike.filter((script) => script.test(word)).length > 1) return { code: 'mixed-scripts', parameters: { word } };
  }
  return null;
}
