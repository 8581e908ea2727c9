import { LANGUAGES, type LanguageCode } from '@plumbline/questionnaire';

const KEY = 'plumbline-answering-language';

/** Languages of those who answer, in their own words. */
export const LANGUAGE_NAMES: Readonly<Record<LanguageCode, string>> = {
  en: 'English',
  es: 'Español',
  zh: '中文',
  th: 'ไทย',
  vi: 'Tiếng Việt',
  ms: 'Bahasa Melayu',
  bn: 'বাংলা',
  ar: 'العربية',
};

/** @param code ISO 639-1 @returns null for a language that the questions do not speak */
export function answeringLanguage(code: string): LanguageCode | null {
  return LANGUAGES.find((each) => each === code) ?? null;
}

/** The language that somebody who answers chose in this browser; null if nobody did. */
export function chosenLanguage(): LanguageCode | null {
  return answeringLanguage(window.localStorage.getItem(KEY) ?? '');
}

export function keepLanguage(code: LanguageCode): void {
  window.localStorage.setItem(KEY, code);
}
