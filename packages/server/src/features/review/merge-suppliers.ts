import type { AuditEntry } from '../../platform/audit/append-audit.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { mergeDecisions, separateDecisions } from '../decision/merged-decisions.ts';
import { forgetCountries } from '../import/undo/forget-countries.ts';
import { assertNobodyWrites } from '../import/writing-now.ts';
import { removeFromPortfolio } from '../risk/remove-from-portfolio.ts';
import { standingSupplier, withMerged } from '../supplier/merged-suppliers.ts';
import { moveRecords, settleOwners } from './merging/own-records.ts';
import { giveQuestionsBack, lendQuestions } from './lent-questions.ts';
import { lendWords } from './merging/own-words.ts';
import type { QuestionRow } from './question-row.ts';

interface Pair {
  readonly from: string;
  readonly into: string;
}

/** What a merge or its end leaves to whoever asked for it. */
export interface Rearranged {
  /** Suppliers that must be assessed again. */
  readonly suppliers: readonly string[];
  /** For the audit log, which is locked last. */
  readonly entries: readonly AuditEntry[];
}

/** Makes two suppliers of one file one: the later one leads to the earlier one from now on. What is of either stays marked as its own. */
export async function mergeSuppliers(
  tx: Transaction,
  organisationId: string,
  question: QuestionRow,
  answerId: string,
): Promise<Rearranged> {
  const pair = await pairOf(tx, organisationId, question);
  if (pair === null) return { suppliers: [], entries: [] };
  const { from, into } = pair;
  await lockSuppliers(tx, organisationId, [from, into]);
  for (const id of [from, into]) await settleOwners(tx, organisationId, id);
  const owners = await withMerged(tx, organisationId, [from]);
  await moveRecords(tx, organisationId, { from, to: into, owners, answerId });
  await tx.query(
    `UPDATE suppliers SET state = 'withdrawn', merged_into = $3, merged_by = $4, version = version + 1 WHERE organisation_id = $1 AND id = $2`,
    [organisationId, from, into, answerId],
  );
  await lendWords(tx, organisationId, into, await withMerged(tx, organisationId, [into]));
  const actorId = await authorOf(tx, organisationId, answerId);
  const entries = await mergeDecisions(tx, organisationId, { from, into, actorId });
  await removeFromPortfolio(tx, organisationId, [from]);
  await lendQuestions(tx, organisationId, from, into);
  return { suppliers: [into], entries };
}

/** The two suppliers that the question holds to be one, as its rows were written. */
async function pairOf(
  tx: Transaction,
  organisationId: string,
  { importId, recordOrdinal, candidates }: QuestionRow,
): Promise<Pair | null> {
  const [pair] = await tx.query<Pair>(
    `SELECT a.supplier_id AS "from", b.supplier_id AS "into" FROM import_records a
     JOIN import_records b ON b.organisation_id = $1 AND b.import_id = $2 AND b.first_row = $4
     WHERE a.organisation_id = $1 AND a.import_id = $2 AND a.ordinal = $3 AND a.supplier_id <> b.supplier_id
       AND a.applied_at IS NOT NULL AND b.applied_at IS NOT NULL`,
    [organisationId, importId, recordOrdinal, candidates[0]?.row ?? null],
  );
  return pair ?? null;
}

/** Whoever decides about one of them at the same time comes before or after. */
async function lockSuppliers(tx: Transaction, organisationId: string, supplierIds: readonly string[]): Promise<void> {
  await tx.query('SELECT FROM suppliers WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE', [
    organisationId,
    supplierIds,
  ]);
}

async function authorOf(tx: Transaction, organisationId: string, answerId: string): Promise<string | null> {
  const [answer] = await tx.query<{ author: string }>(
    'SELECT created_by AS author FROM review_answers WHERE organisation_id = $1 AND id = $2',
    [organisationId, answerId],
  );
  return answer?.author ?? null;
}

/**
 * Takes back every merge that an answer has made: what is each supplier's own is said of it again, and of the other one no more, whichever import has brought it.
 * @param actorId who takes the answer back
 * @throws UserErrors while an import is written or undone
 */
export async function separateSuppliers(
  tx: Transaction,
  organisationId: string,
  answerId: string,
  actorId: string,
): Promise<Rearranged> {
  const merged = await tx.query<Pair>(
    `SELECT id AS "from", merged_into AS "into" FROM suppliers WHERE organisation_id = $1 AND merged_into IS NOT NULL AND merged_by = $2 ORDER BY id`,
    [organisationId, answerId],
  );
  if (merged.length > 0) await assertNobodyWrites(tx, organisationId, null);
  const suppliers: string[] = [];
  const entries: AuditEntry[] = [];
  for (const { from, into } of merged) {
    const pair = { from, into: await standingSupplier(tx, organisationId, into) };
    entries.push(...(await separate(tx, organisationId, pair, { answerId, actorId })));
    suppliers.push(...(await stay(tx, organisationId, [from, pair.into])));
  }
  return { suppliers, entries };
}

async function separate(
  tx: Transaction,
  organisationId: string,
  { from, into }: Pair,
  { answerId, actorId }: { readonly answerId: string; readonly actorId: string },
): Promise<AuditEntry[]> {
  await lockSuppliers(tx, organisationId, [from, into]);
  await settleOwners(tx, organisationId, into);
  const owners = await withMerged(tx, organisationId, [from]);
  await moveRecords(tx, organisationId, { from: into, to: from, owners, answerId });
  await tx.query(
    `UPDATE suppliers SET merged_into = NULL, merged_by = NULL, version = version + 1 WHERE organisation_id = $1 AND id = $2`,
    [organisationId, from],
  );
  for (const id of [from, into]) await lendWords(tx, organisationId, id, await withMerged(tx, organisationId, [id]));
  await forgetCountries(tx, organisationId, [from, into]);
  await giveQuestionsBack(tx, organisationId, { from: into, to: from, owners });
  return separateDecisions(tx, organisationId, { from: into, into: from, owners, actorId });
}

/** Suppliers of which something is said, or that somebody has decided about or merged another one into, are there again; the others have nothing left. */
async function stay(tx: Transaction, organisationId: string, supplierIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string; state: string }>(
    `UPDATE suppliers s SET version = s.version + 1, state = CASE
       WHEN EXISTS (SELECT FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = s.id AND o.recorded_to IS NULL)
         OR EXISTS (SELECT FROM decisions d WHERE d.organisation_id = $1 AND d.supplier_id = s.id)
         OR EXISTS (SELECT FROM suppliers m WHERE m.organisation_id = $1 AND m.merged_into = s.id) THEN 'active' ELSE 'withdrawn' END
     WHERE s.organisation_id = $1 AND s.id = ANY ($2::uuid[]) RETURNING s.id, s.state`,
    [organisationId, supplierIds],
  );
  const idsIn = (wanted: string): string[] => rows.filter(({ state }) => state === wanted).map(({ id }) => id);
  await removeFromPortfolio(tx, organisationId, idsIn('withdrawn'));
  return idsIn('active');
}
