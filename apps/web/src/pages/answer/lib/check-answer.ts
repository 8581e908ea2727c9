import { z } from 'zod';

import { readAnswer, type Answer, type AnswerProblem, type Asked, type Item } from '@plumbline/questionnaire';

// The policy of the pages forbids code that is made while running.
z.config({ jitless: true });

/** What the service would have against an answer. */
export function problemsWith(asked: Asked, { key }: Item, answer: Answer): readonly AnswerProblem[] {
  return readAnswer(asked, key, answer).problems ?? [];
}
