import type { TFunction } from 'i18next';

import { isAmount, type AnswerProblem, type Value } from '@plumbline/questionnaire';

import type { QuestionTexts } from './question-texts.ts';

/** What is wrong with a field, and what to do. @param value what was typed */
export function textOfProblem(
  { code, limit }: AnswerProblem,
  value: Value | undefined,
  { texts, t }: { readonly texts: Pick<QuestionTexts, 'say'>; readonly t: TFunction<'answer'> },
): string {
  if (code === 'too-long' && typeof value === 'string' && limit !== undefined)
    return t('tooLong', { characters: value.length, limit });
  if (isAmount(value) && value.currency === '') return t('currencyMissing');
  return texts.say(`problem.${code}`);
}
