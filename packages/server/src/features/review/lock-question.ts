import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import type { QuestionRow } from './question-row.ts';
import { ReviewQuestion } from './review-question.entity.ts';

/** Reads the question with that id and locks it until the transaction ends. */
export async function lockQuestion(tx: Transaction, organisationId: string, id: string): Promise<QuestionRow> {
  const question = await tx.manager.findOne(ReviewQuestion, {
    where: { organisationId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (question === null) throw new NotFound('No question has this id');
  return question;
}

/** Whether the import that asked is undone or given up, so that nothing is left to ask. Locks that state until the transaction ends. */
export async function isImportOver(
  tx: Transaction,
  organisationId: string,
  { importId }: Pick<QuestionRow, 'importId'>,
): Promise<boolean> {
  const [row] = await tx.query<{ state: string }>(
    'SELECT state FROM imports WHERE organisation_id = $1 AND id = $2 FOR UPDATE',
    [organisationId, importId],
  );
  if (row === undefined) throw new NotFound('No import has this id');
  return ['undone', 'undoing', 'discarded'].includes(row.state);
}
