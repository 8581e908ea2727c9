import type { INestApplicationContext } from '@nestjs/common';
import { AnswerQuestion } from '../features/review/commands/answer-question.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { untilAssessed } from './import-file.ts';

/** What suppliers do, where a file says it in words that a person has to read, with the sector that fits best. */
const QUESTIONS = `
  SELECT q.id, q.version, q.candidates->0->>'sector' AS sector FROM review_questions q JOIN imports i ON i.organisation_id = $1 AND i.id = q.import_id
  WHERE q.organisation_id = $1 AND i.state = 'imported' AND q.kind = 'sector' AND q.state = 'open' AND q.subject->>'text' = ANY ($2)
    AND q.candidates->0->>'sector' IS NOT NULL
  ORDER BY q.weight DESC, q.id`;

/** Answers the questions about words of lists, as the analyst of the demo would: also for lists to come. */
export async function addReviews(
  app: INestApplicationContext,
  analyst: Viewer,
  words: readonly string[],
): Promise<void> {
  const { organisationId } = analyst;
  const open = () =>
    app
      .get(Database)
      .transaction(organisationId, (tx) =>
        tx.query<{ id: string; version: number; sector: string }>(QUESTIONS, [organisationId, words]),
      );
  // An answer settles others that are about the same words.
  for (let [next] = await open(); next !== undefined; [next] = await open())
    await app
      .get(AnswerQuestion, { strict: false })
      .execute(analyst, { questionId: next.id, version: next.version, answer: next.sector, remember: true });
  await untilAssessed(app, organisationId);
}
