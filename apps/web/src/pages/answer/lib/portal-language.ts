import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { LanguageCode } from '@plumbline/questionnaire';

import { chosenLanguage, keepLanguage } from '../../../language/answering-language.ts';
import { PSEUDO_LOCALE } from '../../../language/pseudo-locale.ts';
import { loadQuestionTexts, type QuestionTexts } from './question-texts.ts';
import { useQuestionTexts } from './use-question-texts.ts';

/** The language that the respondent chose on this device; else the one that the buyer gave. */
export interface PortalLanguage {
  readonly code: LanguageCode;
  readonly choose: (code: LanguageCode) => void;
  /** Null until they are loaded. */
  readonly texts: QuestionTexts | null;
  /** A language was chosen that this device does not have, and there is no line. */
  readonly isMissing: boolean;
}

/** @param given the language of the request; null until it is known @param keeps whether what is chosen is kept on this device; a preview keeps nothing */
export function usePortalLanguage(given: LanguageCode | null, keeps = true): PortalLanguage {
  const { i18n } = useTranslation('answer');
  const [chosen, setChosen] = useState(keeps ? chosenLanguage : null);
  const [isMissing, setMissing] = useState(false);
  const code = chosen ?? given ?? 'en';
  const texts = useQuestionTexts(given === null ? null : code);
  // Those who build the service look at these pages in the pseudo-locale too.
  const isSpoken = i18n.language === code || i18n.language === PSEUDO_LOCALE;
  useEffect(() => {
    if (given !== null && !isSpoken) void i18n.changeLanguage(code);
  }, [code, given, i18n, isSpoken]);
  const choose = (next: LanguageCode) => {
    const take = () => {
      setMissing(false);
      if (keeps) keepLanguage(next);
      setChosen(next);
    };
    loadQuestionTexts(next)
      .then(take)
      .catch(() => setMissing(true));
  };
  return { code, choose, isMissing, texts: isSpoken ? texts : null };
}
