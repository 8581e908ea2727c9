import type { AuditEntry } from '../../../platform/audit/append-audit.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { mergeDecisions, separateDecisions } from '../../decision/merged-decisions.ts';
import { mergeCorridors, separateCorridors } from '../../recruitment/merged-corridors.ts';
import { mergeRemedies, separateRemedies } from '../../remedy/merged-remedies.ts';
import { giveQuestionsBack, lendQuestions } from '../../review/lent-questions.ts';
import { removeFromPortfolio } from '../../risk/remove-from-portfolio.ts';
import {
  joinSuppliers,
  lockSuppliers,
  type MergedPair,
  type WrittenInto,
} from '../../supplier/commands/join-suppliers.ts';
import { mergesOf, namesOfOthers, partSuppliers, settleSuppliers } from '../../supplier/commands/part-suppliers.ts';
import { standingSupplier } from '../../supplier/merged-suppliers.ts';
import { heldSuppliers } from '../held-suppliers.ts';
import { assertNobodyWrites } from '../writing-now.ts';
import { giveRecords, recordsOf, settleOwners } from './supplier-records.ts';

/** The answer that merges or separates suppliers, and who gave it or takes it back. */
export interface MergeAnswer {
  readonly answerId: string;
  readonly actorId: string | null;
}

/** What the caller must do after a merge or a separation. */
export interface Rearranged {
  /** Suppliers that must be assessed again. */
  readonly suppliers: readonly string[];
  /** Entries to append to the audit log, which is locked last. */
  readonly entries: readonly AuditEntry[];
}

/** Merges two suppliers of one file: the later one now leads to the earlier one. The data of each stays marked as its own. */
export async function mergeSuppliers(
  tx: Transaction,
  organisationId: string,
  { from, into }: MergedPair,
  { answerId, actorId }: MergeAnswer,
): Promise<Rearranged> {
  await lockSuppliers(tx, organisationId, [from, into]);
  const sides = {
    from: await writtenInto(tx, organisationId, from),
    into: await writtenInto(tx, organisationId, into),
  };
  const { records } = await joinSuppliers(tx, organisationId, sides, answerId);
  await giveRecords(tx, organisationId, records, into);
  await mergeCorridors(tx, organisationId, { from, into, answerId });
  const entries = await mergeDecisions(tx, organisationId, { from, into, actorId });
  await mergeRemedies(tx, organisationId, { from, into });
  await removeFromPortfolio(tx, organisationId, [from]);
  await lendQuestions(tx, organisationId, from, into);
  return { suppliers: [into], entries };
}

/** A supplier with its records, after settling which supplier owns each record without the merges. */
async function writtenInto(tx: Transaction, organisationId: string, supplierId: string): Promise<WrittenInto> {
  await settleOwners(tx, organisationId, supplierId);
  return { supplierId, records: await recordsOf(tx, organisationId, supplierId) };
}

/**
 * Takes back every merge that an answer made: each supplier gets its own data back, whichever import brought it, and the other one loses it.
 * @throws UserErrors while an import is written or undone
 */
export async function separateSuppliers(
  tx: Transaction,
  organisationId: string,
  { answerId, actorId }: MergeAnswer,
): Promise<Rearranged> {
  const merged = await mergesOf(tx, organisationId, answerId);
  if (merged.length > 0) await assertNobodyWrites(tx, organisationId, null);
  const suppliers: string[] = [];
  const entries: AuditEntry[] = [];
  for (const { from, into: first } of merged) {
    const into = await standingSupplier(tx, organisationId, first);
    entries.push(...(await separate(tx, organisationId, { from, into }, { answerId, actorId })));
    const touched = [from, into];
    const workedOn = await heldSuppliers(tx, organisationId, touched);
    const { active, withdrawn } = await settleSuppliers(tx, organisationId, touched, workedOn);
    await removeFromPortfolio(tx, organisationId, withdrawn);
    suppliers.push(...active);
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
  const sides = { from, into: await writtenInto(tx, organisationId, into) };
  const { records, owners } = await partSuppliers(tx, organisationId, sides, answerId);
  await giveRecords(tx, organisationId, records, from);
  await separateCorridors(tx, organisationId, { from: into, into: from, owners, answerId });
  const theirs = await namesOfOthers(tx, organisationId, into, owners);
  await giveQuestionsBack(tx, organisationId, { from: into, to: from, owners, theirs });
  await separateRemedies(tx, organisationId, { from: into, into: from, owners });
  return separateDecisions(tx, organisationId, { from: into, into: from, owners, actorId });
}
