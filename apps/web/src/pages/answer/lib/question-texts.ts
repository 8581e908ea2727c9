import { questionTexts, type Language, type LanguageCode, type QuestionTexts } from '@plumbline/questionnaire';

export type { QuestionTexts };

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

export async function loadQuestionTexts(code: LanguageCode): Promise<QuestionTexts> {
  const [language, english] = (await Promise.all([LOADERS[code](), LOADERS.en()])).map(
    ({ default: file }) => file as Language,
  );
  if (language === undefined || english === undefined) throw new Error('A language has no texts');
  return questionTexts(language, english);
}
