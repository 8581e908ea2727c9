import { createInstance, type BackendModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

import { UI_TEXTS } from '@plumbline/ui';

import frameTexts from '../frame/locales/en.json' with { type: 'json' };
import { answeringLanguage, chosenLanguage } from './answering-language.ts';
import { byNamespace, type LoadTexts } from './namespaces.ts';
import { browserLanguage, PAGE_LANGUAGES, pageLanguage } from './page-languages.ts';
import { withPluralForms } from './plural-forms.ts';
import { PSEUDO_LOCALE, pseudoTexts, type Texts } from './pseudo-locale.ts';

const LANGUAGE_KEY = 'plumbline-language';

/** What a file of `texts/` has: the texts that every page needs, and how those of each page are loaded. Who reads English loads none of them. */
interface TextsOfLanguage {
  readonly first: Readonly<Record<string, Texts>>;
  readonly ofPages: Readonly<Record<string, LoadTexts>>;
}

const others = import.meta.glob<TextsOfLanguage>('./texts/*.ts');
const english = byNamespace(import.meta.glob<{ default: Texts }>('../pages/*/locales/en.json'));

/** English texts of the frame and of the components are needed at once; those of a page come with the page. */
const ready: Readonly<Record<string, Texts>> = { frame: frameTexts, ui: UI_TEXTS };

/** Texts of a page that a language lacks are English. */
async function textsOf(language: string, namespace: string): Promise<Texts> {
  const other = await others[`./texts/${language}.ts`]?.();
  const first = other?.first[namespace];
  if (first !== undefined) return withPluralForms(first, language);
  const own = other && byNamespace(other.ofPages).get(namespace);
  const load = own ?? english.get(namespace);
  if (load === undefined) return ready[namespace] ?? {};
  const loaded = await load();
  return own === undefined ? loaded.default : withPluralForms(loaded.default, language);
}

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    textsOf(language === PSEUDO_LOCALE ? 'en' : language, namespace).then(
      (texts) => done(null, language === PSEUDO_LOCALE ? pseudoTexts(texts) : texts),
      (error: Error) => done(error, null),
    );
  },
};

/** Languages that a person can choose. The pseudo-locale is for those who build the service: it is in the menu of the development server only. */
export function languages(withPseudo: boolean): readonly string[] {
  return withPseudo ? [...PAGE_LANGUAGES, PSEUDO_LOCALE] : PAGE_LANGUAGES;
}

/**
 * What is filled in keeps its own direction within a text of the other one. Every value does in a text from right to left; an address does in others too, where
 * the text asks for it: `{{email, isolated}}`.
 */
function isolated(value: unknown): string {
  return `\u2068${String(value)}\u2069`;
}

const isSpoken = (language: string | null): language is string =>
  language !== null &&
  (language === PSEUDO_LOCALE || (pageLanguage(language) ?? answeringLanguage(language)) === language);

/** The language of the first page: the one that was chosen in this browser, else the one that the browser asks for. Within an organisation the account decides. */
export async function startLanguage(): Promise<i18n> {
  const asked = new URLSearchParams(window.location.search).get('locale');
  const chosen = [asked, window.localStorage.getItem(LANGUAGE_KEY), chosenLanguage()].find(isSpoken);
  const instance = createInstance();
  // Asked for with each value that a text is filled with; the library finds it anew each time.
  let direction = 'ltr';
  instance.on('languageChanged', () => {
    direction = instance.dir();
  });
  await instance
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: chosen ?? browserLanguage() ?? 'en',
      fallbackLng: false,
      ns: ['frame', 'ui'],
      defaultNS: 'frame',
      interpolation: { escapeValue: true, escape: (text) => (direction === 'rtl' ? isolated(text) : text) },
      returnNull: false,
    });
  instance.services.formatter?.add('isolated', isolated);
  // As all other numbers of a page: the library would have four digits stand ungrouped in some languages.
  instance.services.formatter?.add('number', (value: number, language = 'en') =>
    new Intl.NumberFormat(formatLocale(language), { useGrouping: 'always' }).format(value),
  );
  if (asked !== null) window.localStorage.setItem(LANGUAGE_KEY, instance.language);
  return instance;
}

export async function chooseLanguage(instance: i18n, language: string): Promise<void> {
  window.localStorage.setItem(LANGUAGE_KEY, language);
  await instance.changeLanguage(language);
}

/** i18next knows that ar is written from right to left; the pseudo-locale inherits that from its name. */
export function directionOf(instance: i18n): 'ltr' | 'rtl' {
  return instance.dir() === 'rtl' ? 'rtl' : 'ltr';
}

/** How numbers and dates are written in a language: with the digits and the calendar of the fields that are filled in. Of the pseudo-locale only texts are under test. */
export function formatLocale(language: string): string {
  return language === 'en' || language === PSEUDO_LOCALE ? 'en' : `${language}-u-ca-gregory-nu-latn`;
}
