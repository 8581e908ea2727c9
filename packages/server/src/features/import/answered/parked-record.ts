import type { Transaction } from '../../../platform/db/transaction.ts';
import { loadAnswers } from '../check/answers.ts';
import { decidePortion, matchedRecord, type DecidedPortion } from '../check/decide-portion.ts';
import type { StagedRecord } from '../check/record-draft.ts';
import type { Staging } from '../check/stage.ts';
import { loadStaged, restage, storedDraft, type StoredRecord } from '../commit/compare-again.ts';
import { standingSupplier } from '../../supplier/merged-suppliers.ts';
import { loadInForce } from '../../supplier/load-observations.ts';
import { loadPreferences } from '../../supplier/preferences.ts';
import { waitsForAnswer, withdrawParked } from '../../review/parked-questions.ts';
import type { QuestionRow } from '../../review/question-row.ts';

/**
 * Unparks a row: it belongs to the supplier of the question, or is matched again without it. If another supplier is still possible, the row stays parked and
 * the next question is asked. Returns the settled row, or null if it still waits or was settled before.
 */
export async function settleParked(
  tx: Transaction,
  organisationId: string,
  { importId, recordOrdinal, candidates }: QuestionRow,
  answer: string,
): Promise<StagedRecord | null> {
  const staging = { organisationId, importId };
  const [stored] = await loadStaged(tx, staging, `r.ordinal = $3 AND r.tile = 'parked'`, [recordOrdinal]);
  if (stored === undefined) return null;
  const supplierId = answer === 'same' ? await standing(tx, organisationId, candidates[0]?.supplierId) : null;
  const decided =
    supplierId === null ? await decideAgain(tx, staging, stored) : await beside(tx, staging, stored, supplierId);
  const [settled] = decided.staged;
  if (settled === undefined) return null;
  const isParked = settled.tile === 'parked';
  if (isParked && (await waitsForAnswer(tx, staging, settled.ordinal))) return null;
  await restage(tx, staging, [settled], decided.questions);
  if (isParked) return null;
  await withdrawParked(tx, staging, settled.ordinal);
  return settled;
}

/** What the check would decide now, given the answers about the row so far. */
async function decideAgain(tx: Transaction, staging: Staging, stored: StoredRecord): Promise<DecidedPortion> {
  return decidePortion(tx, staging.organisationId, [storedDraft(stored)], await loadAnswers(tx, staging));
}

/** The id of the supplier today: the one that it was merged into, or null if it is withdrawn. */
async function standing(
  tx: Transaction,
  organisationId: string,
  supplierId: string | undefined,
): Promise<string | null> {
  if (supplierId === undefined) return null;
  const id = await standingSupplier(tx, organisationId, supplierId);
  const present = await tx.query(
    `SELECT FROM suppliers WHERE organisation_id = $1 AND id = $2 AND state <> 'withdrawn'`,
    [organisationId, id],
  );
  return present.length > 0 ? id : null;
}

async function beside(
  tx: Transaction,
  { organisationId }: Staging,
  stored: StoredRecord,
  supplierId: string,
): Promise<DecidedPortion> {
  const inForce = await loadInForce(tx, organisationId, [supplierId]);
  const preferences = await loadPreferences(tx, organisationId, [supplierId]);
  const known = [inForce.get(supplierId) ?? [], preferences.get(supplierId) ?? []] as const;
  const staged = [matchedRecord(storedDraft(stored), supplierId, ...known)];
  return { staged, questions: [], inForce };
}
