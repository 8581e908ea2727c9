import ar from '@plumbline/questionnaire/texts/ar.json' with { type: 'json' };
import bn from '@plumbline/questionnaire/texts/bn.json' with { type: 'json' };
import en from '@plumbline/questionnaire/texts/en.json' with { type: 'json' };
import es from '@plumbline/questionnaire/texts/es.json' with { type: 'json' };
import ms from '@plumbline/questionnaire/texts/ms.json' with { type: 'json' };
import th from '@plumbline/questionnaire/texts/th.json' with { type: 'json' };
import vi from '@plumbline/questionnaire/texts/vi.json' with { type: 'json' };
import zh from '@plumbline/questionnaire/texts/zh.json' with { type: 'json' };
import {
  LANGUAGES,
  questionTexts,
  type Language,
  type LanguageCode,
  type QuestionTexts,
} from '@plumbline/questionnaire';

const FILES = { ar, bn, en, es, ms, th, vi, zh } as Readonly<Record<LanguageCode, unknown>> as Readonly<
  Record<LanguageCode, Language>
>;

/** The texts of the questions in the language of a BCP 47 tag, or in English if it has none. */
export function questionTextsIn(tag: string): QuestionTexts {
  const language = tag.toLowerCase().split('-')[0];
  return questionTexts(FILES[LANGUAGES.find((each) => each === language) ?? 'en'], FILES.en);
}
