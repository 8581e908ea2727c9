import { useEffect, useState } from 'react';

import type { LanguageCode } from '@plumbline/questionnaire';

import { loadQuestionTexts, type QuestionTexts } from './question-texts.ts';

/** The texts of the questions in a language; null until they are loaded. @param code null until it is known */
export function useQuestionTexts(code: LanguageCode | null): QuestionTexts | null {
  const [texts, setTexts] = useState<QuestionTexts | null>(null);
  useEffect(() => {
    if (code === null) return undefined;
    let current = true;
    void loadQuestionTexts(code).then((loaded) => current && setTexts(loaded));
    return () => {
      current = false;
    };
  }, [code]);
  return texts?.language === code ? texts : null;
}
