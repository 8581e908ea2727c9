import { LANGUAGES, type LanguageCode } from '@plumbline/facts';
import { plainWords } from './plain-words.ts';
import { textWord } from './cell-word.ts';
import words from './language-words.json' with { type: 'json' };
import { DECLINED, known, NOT_RECORDED, unreadable, type CellReading } from './value-problems.ts';

/** Languages of ISO 639-1 and a few more in which people write, and forms of a language that have names of their own. */
const CODES = words.codes.split(' ');
const CALLED = words.called;
/** Longest name of a language; a longer text is something else. */
const LONGEST = 80;
const brackets = /[([（【].*?[)\]）】]/gu;
const between = /[,;/|&+、，；\n]|\s(?:and|or|y|o|e|und|oder|et|ou|dan|va|hoac|atau|এবং|و)\s/u;
const tag = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/iu;

/** The language of a tag such as `es-MX`, `zh_CN` or `spa`, ISO 639-1 where it has a code there; null for one that nobody knows. */
function ofTag(text: string): string | null {
  if (!tag.test(text)) return null;
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(text.replaceAll('_', '-'));
    const { language } = new Intl.Locale(canonical);
    return CODES.includes(language) ? language : null;
  } catch {
    return null;
  }
}

/** A name in comparable form. Arabic names are written with and without article, hamza and feminine ending, Chinese ones end in either word for a language. */
function folded(name: string): string {
  const plain = plainWords(name);
  if (/^\p{Script=Arabic}/u.test(plain))
    return plain
      .replace(/[أإآ]/gu, 'ا')
      .replace(/^ال(?=..)/u, '')
      .replace(/ه$/u, '');
  return plain.replace(/(?<=\p{Script=Han})文$/u, '语').replace(/(?<=\p{Script=Han})語$/u, '语');
}

/** The name without the word for a language before or behind it. */
function bareName(name: string): string {
  const before = CALLED.before.find((each) => name.startsWith(each)) ?? '';
  const rest = name.slice(before.length);
  const after = CALLED.after.find((each) => rest.endsWith(each)) ?? '';
  return folded(rest.slice(0, rest.length - after.length));
}

/** The language of each name, by its plain words: as the languages in which suppliers are asked call it, and as it calls itself. */
function namesOfLanguages(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (name: string | undefined, code: string): void => {
    const plain = name === undefined ? '' : folded(name);
    if (plain !== '' && !found.has(plain)) found.set(plain, code.split('-')[0] ?? code);
  };
  for (const [code, list] of Object.entries(words.names)) for (const name of list.split('; ')) add(name, code);
  for (const locale of LANGUAGES) {
    const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
    for (const code of CODES) add(names.of(code), code);
  }
  for (const code of CODES) add(new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code), code);
  return found;
}

let names: ReadonlyMap<string, string> | null = null;

/** The language that a text names, ISO 639; null if it names none. */
function languageOf(text: string): string | null {
  names ??= namesOfLanguages();
  const outside = text.replace(brackets, ' ').trim();
  const forms = [folded(text), folded(outside), bareName(plainWords(outside))];
  return forms.map((form) => names?.get(form)).find((code) => code !== undefined) ?? ofTag(outside);
}

/**
 * Reads the language in which somebody is asked: its name in any of our languages or in its own, or its code. Of several the first in which we ask.
 * @param text trimmed cell
 */
export function readLanguage(text: string): CellReading<LanguageCode> {
  const word = textWord(text);
  if (text === '' || (word !== undefined && languageOf(text) === null))
    return word === 'declined' ? DECLINED : NOT_RECORDED;
  if (text.length > LONGEST) return unreadable('language-unknown');
  const whole = languageOf(text);
  const parts = whole === null ? text.split(between).map((part) => languageOf(part.trim())) : [whole];
  const asked = parts.flatMap((code) => LANGUAGES.find((each) => each === code) ?? []);
  if (asked[0] !== undefined) return known(asked[0]);
  return unreadable(parts.some((code) => code !== null) ? 'language-not-offered' : 'language-unknown');
}
