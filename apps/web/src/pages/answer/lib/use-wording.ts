import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import type { QuestionTexts } from './question-texts.ts';
import type { Wording } from './said.ts';

/** How answers are written out in the language of the pages. */
export function useWording(texts: QuestionTexts): Wording {
  const { t } = useTranslation('answer');
  const format = useFormat();
  return {
    texts,
    words: { yes: t('yes'), no: t('no'), none: t('noneOfThese'), site: t('places.site') },
    date: (day) => format.date(day),
    number: (value) => format.number(value),
  };
}
