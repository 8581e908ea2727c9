import type { LanguageCode } from '@plumbline/facts/languages';
import type { Item } from '../template/template.ts';

/** Texts by code: `q12.title`, `q06.total`, `choice.holder.worker`. */
export type TextsByCode = Readonly<Record<string, string>>;

/** One language, as its file has it. */
export interface Language {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly texts: TextsByCode;
  /** Of each text the digest of the English that it translates; absent in English. */
  readonly translates?: Readonly<Record<string, string>>;
  /** Codes that a native speaker has checked. */
  readonly checked?: readonly string[];
}

export { LANGUAGES, type LanguageCode } from '@plumbline/facts/languages';

/** Languages in which a native speaker has checked the words around the questions, of pages and of letters; and the English itself. */
const CHECKED: readonly LanguageCode[] = ['en'];

/** Whether a native speaker has checked the words around the questions in a language. What holds of each question's text says {@link translationState}. */
export function isChecked(language: LanguageCode): boolean {
  return CHECKED.includes(language);
}

/** `source` is the English itself. `out-of-date`: the English has changed since. */
export type TranslationState = 'source' | 'draft' | 'checked' | 'out-of-date';

/** A short digest (FNV-1a, 32 bits) by which a changed English text is noticed. */
export function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The state of one text of a language. */
export function translationState(code: string, language: Language, english: Language): TranslationState {
  if (language.language === english.language) return 'source';
  if (language.translates?.[code] !== digestOf(english.texts[code] ?? '')) return 'out-of-date';
  return language.checked?.includes(code) === true ? 'checked' : 'draft';
}

/** A text as a page shows it: `beneath` is the English of a text with legal meaning that nobody has checked, or of one that is out of date. */
export interface ShownText {
  readonly text: string;
  readonly beneath: string | null;
}

/** The text of a code; null where it has none. @param item whose text it is, if it has legal meaning the English stands beneath until it is checked */
export function shownText(code: string, language: Language, english: Language, item?: Item): ShownText | null {
  const original = english.texts[code];
  if (original === undefined) return null;
  const state = translationState(code, language, english);
  const needsEnglish = state === 'out-of-date' || (state === 'draft' && item?.legal === true);
  return { text: language.texts[code] ?? original, beneath: needsEnglish ? original : null };
}

/** The texts of the questions in one language. */
export interface QuestionTexts {
  readonly language: string;
  readonly direction: Language['direction'];
  /** Null for a code without a text. @param item whose text it is */
  readonly shown: (code: string, item?: Item) => ShownText | null;
  /** As {@link shown}, alone; empty for a code without a text. */
  readonly say: (code: string, values?: Readonly<Record<string, string | number>>) => string;
}

export function questionTexts(language: Language, english: Language): QuestionTexts {
  const shown: QuestionTexts['shown'] = (code, item) => shownText(code, language, english, item);
  return {
    language: language.language,
    direction: language.direction,
    shown,
    say: (code, values = {}) =>
      (shown(code)?.text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
  };
}

/** The code of the label of a field: of an item with one field, its title. */
export function labelCode({ key, columns }: Pick<Item, 'key' | 'columns'>, column: string): string {
  return columns.length === 1 ? `${key}.title` : `${key}.${column}`;
}
