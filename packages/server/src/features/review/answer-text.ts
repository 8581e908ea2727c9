import { countryName } from '@plumbline/risk';
import { localeOf, type Say } from '../../platform/text/texts.ts';
import { CANNOT_BE_TOLD, type QuestionKind } from './question-row.ts';

/** What a person answered, in words. */
export function answerText(kind: QuestionKind, value: string, say: Say, locale: string): string {
  if (value === CANNOT_BE_TOLD) return say('review.cannot-be-told');
  if (kind === 'country') return countryName(value, localeOf(locale));
  return say(kind === 'sector' ? `sector.${value}` : `review.${kind}.${value}`);
}
