import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { LANGUAGES, type LanguageCode } from '@plumbline/questionnaire';

import { PSEUDO_LOCALE } from '../../../language/pseudo-locale.ts';
import { loadQuestionTexts, type QuestionTexts } from './question-texts.ts';

const KEY = 'plumbline-answering-language';

/** Languages in their own words. */
export const LANGUAGE_NAMES: Readonly<Record<LanguageCode, string>> = {
  en: 'English',
  es: 'Español',
  zh: '中文',
  th: 'ไทย',
  vi: 'Tiếng Việt',
  ms: 'Bahasa Melayu',
  bn: 'বাংলা',
  ar: 'العربية',
};

function isLanguage(text: string | null): text is LanguageCode {
  return LANGUAGES.some((each) => each === text);
}

/** The language that the respondent chose on this device; else the one that the buyer gave. */
export interface PortalLanguage {
  readonly code: LanguageCode;
  readonly choose: (code: LanguageCode) => void;
  /** Null until they are loaded. */
  readonly texts: QuestionTexts | null;
  /** A language was chosen that this device does not have, and there is no line. */
  readonly isMissing: boolean;
}

/** @param given the language of the request; null until it is known */
export function usePortalLanguage(given: LanguageCode | null): PortalLanguage {
  const { i18n } = useTranslation('answer');
  const [chosen, setChosen] = useState(() => window.localStorage.getItem(KEY));
  const [texts, setTexts] = useState<QuestionTexts | null>(null);
  const [isMissing, setMissing] = useState(false);
  const code = isLanguage(chosen) ? chosen : (given ?? 'en');
  useEffect(() => {
    let current = true;
    const load = async () => {
      // Those who build the service look at these pages in the pseudo-locale too.
      const words = i18n.language === PSEUDO_LOCALE ? null : i18n.changeLanguage(code);
      const [loaded] = await Promise.all([loadQuestionTexts(code), words]);
      if (current) setTexts(loaded);
    };
    if (given !== null) void load();
    return () => {
      current = false;
    };
  }, [code, given, i18n]);
  const choose = (next: LanguageCode) => {
    const take = () => {
      setMissing(false);
      window.localStorage.setItem(KEY, next);
      setChosen(next);
    };
    loadQuestionTexts(next)
      .then(take)
      .catch(() => setMissing(true));
  };
  return { code, choose, isMissing, texts: texts?.language === code ? texts : null };
}
