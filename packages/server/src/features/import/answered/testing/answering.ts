import type { Database } from '../../../../platform/db/transaction.ts';
import { AnswerEffects } from '../../../review/answer-effects.ts';
import { AnswerQuestion } from '../../../review/commands/answer-question.ts';
import { RevokeAnswer } from '../../../review/commands/revoke-answer.ts';
import { ListHitAnswers } from '../../../risk/list-hit-answers.ts';
import { ApplyAnswer } from '../apply-answer.ts';
import { FileAnswers } from '../file-answers.ts';

/** The commands to answer and to revoke answers, and the job that applies answers. */
export interface Answering {
  readonly answer: AnswerQuestion;
  readonly revoke: RevokeAnswer;
  readonly apply: ApplyAnswer;
}

export function answering(database: Database): Answering {
  const effects = new AnswerEffects();
  new FileAnswers(effects);
  new ListHitAnswers(effects);
  return {
    answer: new AnswerQuestion(database, effects),
    revoke: new RevokeAnswer(database, effects),
    apply: new ApplyAnswer(database),
  };
}
