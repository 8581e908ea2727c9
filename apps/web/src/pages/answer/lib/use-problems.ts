import { useEffect, useState } from 'react';

import type { Answer, AnswerProblem, Asked, Item } from '@plumbline/questionnaire';

interface Checked {
  readonly answer: Answer;
  readonly problems: readonly AnswerProblem[];
}

const NONE: readonly AnswerProblem[] = [];

/** What is wrong with an answer, also without a line. The check is loaded after the first question is there. */
export function useProblems(asked: Asked, item: Item, answer: Answer | undefined): readonly AnswerProblem[] {
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    let current = true;
    const check = async () => {
      const loaded = await import('./check-answer.ts').catch(() => null);
      if (!current || loaded === null || answer === undefined) return;
      setChecked({ answer, problems: loaded.problemsWith(asked, item, answer) });
    };
    if (answer !== undefined) void check();
    return () => {
      current = false;
    };
  }, [asked, item, answer]);
  return checked !== null && checked.answer === answer ? checked.problems : NONE;
}
