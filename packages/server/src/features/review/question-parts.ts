import { newIds } from '../../platform/db/new-ids.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { lockQuestion } from './lock-question.ts';
import { NAMED_ROWS, weightOf } from './question-draft.ts';
import type { QuestionRow } from './question-row.ts';
import { ReviewQuestion } from './review-question.entity.ts';
import type { RecordScope } from './record-scope.ts';

/** An open question in the version that a person has seen, locked until the transaction ends. @throws UserErrors, NotFound */
export async function lockOpenQuestion(
  tx: Transaction,
  organisationId: string,
  id: string,
  version: number,
): Promise<QuestionRow> {
  const question = await lockQuestion(tx, organisationId, id);
  if (question.version !== version || question.state !== 'open') throw userError('CONFLICT');
  return question;
}

/** The records of a question that was split; null for one that was not. */
export async function ownRecordsOf(
  tx: Transaction,
  organisationId: string,
  questionId: string,
): Promise<readonly number[] | null> {
  const [scope] = await tx.query<RecordScope>(
    'SELECT own_records AS "ownRecords" FROM review_questions WHERE organisation_id = $1 AND id = $2',
    [organisationId, questionId],
  );
  return scope?.ownRecords ?? null;
}

/** Some records that a question is about. */
export interface AskedRecords {
  readonly ordinals: readonly number[];
  /** How many of their rows say what is asked about. */
  readonly rowCount: number;
  /** The first of these rows. */
  readonly rows: readonly number[];
}

/**
 * Splits records off a locked question: they become a question of their own, with the same answers. Returns its id.
 * @param left what stays with the question
 */
export async function splitOff(
  tx: Transaction,
  organisationId: string,
  question: QuestionRow,
  { taken, left }: { readonly taken: AskedRecords; readonly left: AskedRecords },
): Promise<string> {
  const { kind, parked, importId, memoryKey, subject, candidates, why } = question;
  const [id = ''] = await newIds(tx, 1);
  await tx.manager.insert(ReviewQuestion, {
    ...{ organisationId, id, kind, state: 'open', parked, importId, memoryKey, candidates, why },
    ...{ recordOrdinal: null, supplierId: null, answerId: null, ownSupplierId: null },
    ...sizeOf(question, taken, subject),
    ownRecords: [...taken.ordinals],
    splitFrom: question.id,
    createdAt: tx.now,
  });
  await tx.manager.update(
    ReviewQuestion,
    { organisationId, id: question.id },
    { ...sizeOf(question, left, subject), ownRecords: [...left.ordinals] },
  );
  return id;
}

function sizeOf(
  { kind, parked }: QuestionRow,
  { rowCount, rows }: AskedRecords,
  subject: QuestionRow['subject'],
): Pick<QuestionRow, 'subject' | 'rowCount' | 'weight'> {
  const asked = kind === 'list-hit' ? 'match' : kind;
  return {
    subject: { ...subject, rows: rows.slice(0, NAMED_ROWS) },
    rowCount,
    weight: weightOf({ kind: asked, rowCount, parked }),
  };
}

/**
 * Joins a locked part to the question that it was split from, and deletes it. What was split from the part is then split from that question. Returns its id.
 * @throws UserErrors if that question is answered
 */
export async function joinPart(tx: Transaction, organisationId: string, part: QuestionRow): Promise<string> {
  if (part.splitFrom === null) throw userError('JOIN_WHOLE');
  const whole = await lockQuestion(tx, organisationId, part.splitFrom);
  if (whole.state !== 'open') throw userError('JOIN_ANSWERED');
  const [own, taken] = [
    await ownRecordsOf(tx, organisationId, whole.id),
    await ownRecordsOf(tx, organisationId, part.id),
  ];
  const rows = [...(whole.subject.rows ?? []), ...(part.subject.rows ?? [])].toSorted((a, b) => a - b);
  const rowCount = whole.rowCount + part.rowCount;
  const ordinals = [...(own ?? []), ...(taken ?? [])];
  await tx.manager.update(ReviewQuestion, { organisationId, splitFrom: part.id }, { splitFrom: whole.id });
  await tx.manager.delete(ReviewQuestion, { organisationId, id: part.id });
  const isWhole =
    whole.splitFrom === null && !(await tx.manager.existsBy(ReviewQuestion, { organisationId, splitFrom: whole.id }));
  await tx.manager.update(
    ReviewQuestion,
    { organisationId, id: whole.id },
    { ...sizeOf(whole, { ordinals, rowCount, rows }, whole.subject), ownRecords: isWhole ? null : ordinals },
  );
  return whole.id;
}
