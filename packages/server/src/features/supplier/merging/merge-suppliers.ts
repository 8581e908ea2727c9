import type { AuditEntry } from '../../../platform/audit/append-audit.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { decidedSuppliers, mergeDecisions, separateDecisions } from '../../decision/merged-decisions.ts';
import { assertNobodyWrites } from '../../import/writing-now.ts';
import { giveQuestionsBack, lendQuestions } from '../../review/lent-questions.ts';
import { removeFromPortfolio } from '../../risk/remove-from-portfolio.ts';
import { forgetCountries } from '../commands/forget-countries.ts';
import { standingSupplier, withMerged } from '../merged-suppliers.ts';
import { moveObservations, settleOwn } from './own-observations.ts';
import { lendWords } from './own-words.ts';

/** Two suppliers of which the first leads to the second. */
export interface MergedPair {
  readonly from: string;
  readonly into: string;
}

/** The answer that merges or separates suppliers, and who has given it or takes it back. */
export interface MergeAnswer {
  readonly answerId: string;
  readonly actorId: string | null;
}

/** What a merge or its end leaves to its caller. */
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
  { from, into }: MergedPair,
  { answerId, actorId }: MergeAnswer,
): Promise<Rearranged> {
  await lockSuppliers(tx, organisationId, [from, into]);
  for (const id of [from, into]) await settleOwn(tx, organisationId, id);
  const owners = await withMerged(tx, organisationId, [from]);
  await moveObservations(tx, organisationId, { from, to: into, owners, answerId });
  await tx.query(
    `UPDATE suppliers SET state = 'withdrawn', merged_into = $3, merged_by = $4, version = version + 1 WHERE organisation_id = $1 AND id = $2`,
    [organisationId, from, into, answerId],
  );
  await lendWords(tx, organisationId, into, await withMerged(tx, organisationId, [into]));
  const entries = await mergeDecisions(tx, organisationId, { from, into, actorId });
  await removeFromPortfolio(tx, organisationId, [from]);
  await lendQuestions(tx, organisationId, from, into);
  return { suppliers: [into], entries };
}

/** A decision about one of them at the same time comes before or after. */
async function lockSuppliers(tx: Transaction, organisationId: string, supplierIds: readonly string[]): Promise<void> {
  await tx.query('SELECT FROM suppliers WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE', [
    organisationId,
    supplierIds,
  ]);
}

/**
 * Takes back every merge that an answer has made: what is each supplier's own is said of it again, and of the other one no more, whichever import has brought it.
 * @throws UserErrors while an import is written or undone
 */
export async function separateSuppliers(
  tx: Transaction,
  organisationId: string,
  { answerId, actorId }: MergeAnswer,
): Promise<Rearranged> {
  const merged = await tx.query<MergedPair>(
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
  { from, into }: MergedPair,
  { answerId, actorId }: MergeAnswer,
): Promise<AuditEntry[]> {
  await lockSuppliers(tx, organisationId, [from, into]);
  await settleOwn(tx, organisationId, into);
  const owners = await withMerged(tx, organisationId, [from]);
  await moveObservations(tx, organisationId, { from: into, to: from, owners, answerId });
  await tx.query(
    `UPDATE suppliers SET merged_into = NULL, merged_by = NULL, version = version + 1 WHERE organisation_id = $1 AND id = $2`,
    [organisationId, from],
  );
  for (const id of [from, into]) await lendWords(tx, organisationId, id, await withMerged(tx, organisationId, [id]));
  await forgetCountries(tx, organisationId, [from, into]);
  const theirs = await namesOfOthers(tx, organisationId, into, owners);
  await giveQuestionsBack(tx, organisationId, { from: into, to: from, owners, theirs });
  return separateDecisions(tx, organisationId, { from: into, into: from, owners, actorId });
}

/** Names that one of the owners has, and the supplier does not have by itself. */
async function namesOfOthers(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
  owners: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `SELECT n.name FROM supplier_names n WHERE n.organisation_id = $1 AND n.supplier_id = ANY ($3::uuid[]) AND n.own_supplier_id IS NULL
     EXCEPT SELECT n.name FROM supplier_names n WHERE n.organisation_id = $1 AND n.supplier_id = $2 AND n.own_supplier_id IS NULL`,
    [organisationId, supplierId, owners],
  );
  return rows.map(({ name }) => name);
}

/** Keeps suppliers of which something is said, that somebody has decided about, or that another one was merged into; the others have nothing left. */
async function stay(tx: Transaction, organisationId: string, supplierIds: readonly string[]): Promise<string[]> {
  const decided = await decidedSuppliers(tx, organisationId, supplierIds);
  const rows = await tx.query<{ id: string; state: string }>(
    `UPDATE suppliers s SET version = s.version + 1, state = CASE
       WHEN EXISTS (SELECT FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = s.id AND o.recorded_to IS NULL)
         OR s.id = ANY ($3::uuid[])
         OR EXISTS (SELECT FROM suppliers m WHERE m.organisation_id = $1 AND m.merged_into = s.id) THEN 'active' ELSE 'withdrawn' END
     WHERE s.organisation_id = $1 AND s.id = ANY ($2::uuid[]) RETURNING s.id, s.state`,
    [organisationId, supplierIds, decided],
  );
  const idsIn = (wanted: string): string[] => rows.filter(({ state }) => state === wanted).map(({ id }) => id);
  await removeFromPortfolio(tx, organisationId, idsIn('withdrawn'));
  return idsIn('active');
}
