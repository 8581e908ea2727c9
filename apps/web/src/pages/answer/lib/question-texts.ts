import { shownText, type Item, type Language, type LanguageCode, type ShownText } from '@plumbline/questionnaire';

/** Each language comes by itself: the page loads the respondent's, and English. */
const LOADERS: Readonly<Record<LanguageCode, () => Promise<{ default: unknown }>>> = {
  en: () => import('@plumbline/questionnaire/texts/en.json'),
  es: () => import('@plumbline/questionnaire/texts/es.json'),
  zh: () => import('@plumbline/questionnaire/texts/zh.json'),
  th: () => import('@plumbline/questionnaire/texts/th.json'),
  vi: () => import('@plumbline/questionnaire/texts/vi.json'),
  ms: () => import('@plumbline/questionnaire/texts/ms.json'),
  bn: () => import('@plumbline/questionnaire/texts/bn.json'),
  ar: () => import('@plumbline/questionnaire/texts/ar.json'),
};

/** The texts of the questions in one language. */
export interface QuestionTexts {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Null for a code without a text. @param item whose text it is */
  readonly shown: (code: string, item?: Item) => ShownText | null;
  /** As {@link shown}, alone; empty for a code without a text. */
  readonly say: (code: string, values?: Readonly<Record<string, string | number>>) => string;
}

export async function loadQuestionTexts(code: LanguageCode): Promise<QuestionTexts> {
  const [language, english] = (await Promise.all([LOADERS[code](), LOADERS.en()])).map(
    ({ default: file }) => file as Language,
  );
  if (language === undefined || english === undefined) throw new Error('A language has no texts');
  const shown: QuestionTexts['shown'] = (text, item) => shownText(text, language, english, item);
  return {
    language: language.language,
    direction: language.direction,
    shown,
    say: (text, values = {}) =>
      (shown(text)?.text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
  };
}
