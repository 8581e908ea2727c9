import type { Transaction } from '../../../platform/db/transaction.ts';
import {
  answerAgain,
  answerRemembered,
  answersOfRecords,
  askedPairs,
  dropQuestions,
} from '../../review/import-questions.ts';
import { splitOff } from '../../review/question-parts.ts';
import { recordsAskedAbout } from '../asked-about.ts';
import { divideRecords } from '../divide-records.ts';
import type { Staging } from './stage.ts';

/**
 * Settles questions of a check that need no person: pairs that are the same supplier already, and questions with a remembered answer, given before or during
 * the check. These answers take effect at the end of the commit, like those given in the meantime.
 */
export async function answerFromMemory(tx: Transaction, staging: Staging): Promise<void> {
  await dropUnited(tx, staging);
  await answerRemembered(tx, staging);
  await answerRecords(tx, staging);
}

/**
 * Drops questions about pairs that are the same supplier already. Reads their records once and compares them here: a join in SQL would read the table for
 * each pair, since it was just filled and has no statistics yet.
 */
async function dropUnited(tx: Transaction, staging: Staging): Promise<void> {
  const { organisationId, importId } = staging;
  const pairs = await askedPairs(tx, staging);
  const records = await tx.query<{ ordinal: number; supplierId: string | null }>(
    `SELECT ordinal, supplier_id AS "supplierId" FROM import_records WHERE organisation_id = $1 AND import_id = $2 AND ordinal = ANY ($3::integer[])`,
    [organisationId, importId, pairs.flatMap(({ ordinals }) => ordinals)],
  );
  const supplierOf = new Map(records.map(({ ordinal, supplierId }) => [ordinal, supplierId]));
  const united = pairs.filter(({ ordinals: [one, other] }) => {
    const supplierId = supplierOf.get(one) ?? null;
    return supplierId !== null && supplierId === supplierOf.get(other);
  });
  await dropQuestions(
    tx,
    organisationId,
    united.map(({ id }) => id),
  );
}

/** Answers of split questions hold for the same records again: the question is split as before, and asked about the others only. */
async function answerRecords(tx: Transaction, staging: Staging): Promise<void> {
  const { organisationId } = staging;
  const answered = new Set<string>();
  for (const { answerId, ofRecords, question } of await answersOfRecords(tx, staging)) {
    if (answered.has(question.id)) continue;
    const asked = await recordsAskedAbout(tx, staging, question);
    const place = `$${String(asked.parameters.length + 1)}::text[]`;
    const same = { sql: `r.keys[1] = ANY (${place})`, parameters: [...asked.parameters, ofRecords] };
    const { taken, left } = await divideRecords(tx, asked, same);
    if (taken.ordinals.length === 0) continue;
    const isAll = left.ordinals.length === 0;
    if (isAll) answered.add(question.id);
    const id = isAll ? question.id : await splitOff(tx, organisationId, question, { taken, left });
    await answerAgain(tx, organisationId, id, answerId);
  }
}
