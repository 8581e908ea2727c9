import type { Wording } from '@plumbline/questionnaire';
import { useFormat } from '@plumbline/ui';

import type { QuestionTexts } from './question-texts.ts';

/** How answers are written out in the language of the pages. */
export function useWording(texts: QuestionTexts): Wording {
  const format = useFormat();
  return {
    texts,
    date: (day) => format.date(day),
    number: (value) => format.number(value),
  };
}
