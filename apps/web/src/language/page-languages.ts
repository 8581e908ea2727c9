import { isChecked } from '@plumbline/questionnaire';

import { answeringLanguage, LANGUAGE_NAMES } from './answering-language.ts';

/** Languages in which every page speaks, and the service with it. Those of suppliers' pages are more: `answering-language.ts`. */
export const PAGE_LANGUAGES = ['en', 'es', 'de'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** Every language of a page, in its own words. */
export const NAMES_OF_LANGUAGES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LANGUAGE_NAMES),
  ['de', 'Deutsch'],
]);

/** @param tag BCP 47 @returns null for a language that not all pages speak */
export function pageLanguage(tag: string): PageLanguage | null {
  const [language] = tag.toLowerCase().split('-');
  return PAGE_LANGUAGES.find((each) => each === language) ?? null;
}

/** The first language that the browser asks for and all pages speak; null if there is none. */
export function browserLanguage(): PageLanguage | null {
  return window.navigator.languages.map(pageLanguage).find((each) => each !== null) ?? null;
}

/** Whether no native speaker has checked the words of the pages in a language. */
export function isUnchecked(language: string): boolean {
  const answering = answeringLanguage(language);
  return answering === null ? pageLanguage(language) !== null : !isChecked(answering);
}
