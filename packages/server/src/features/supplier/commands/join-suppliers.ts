import { In } from 'typeorm';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { withMerged } from '../merged-suppliers.ts';
import { moveObservations } from '../merging/own-observations.ts';
import { Supplier } from '../supplier.entity.ts';
import { lendWords, takeOwnWords } from '../words.ts';
import type { WrittenRecord } from '../written-record.ts';

/** Two suppliers; the first is merged into the second. */
export interface MergedPair {
  readonly from: string;
  readonly into: string;
}

/** A supplier with all records that were written into it, each with the supplier that owns it. */
export interface WrittenInto {
  readonly supplierId: string;
  readonly records: readonly WrittenRecord[];
}

/** What moved from one supplier to the other. */
export interface Moved {
  readonly records: readonly WrittenRecord[];
  /** The supplier that is merged or separated, and all that were merged into it before. */
  readonly owners: readonly string[];
}

/** Locks suppliers, so that a simultaneous decision about one of them comes before or after. */
export async function lockSuppliers(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<void> {
  await tx.manager.find(Supplier, {
    select: { id: true },
    where: { organisationId, id: In(supplierIds) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** Merges one supplier into another, which gets its observations and words. Returns what it got. */
export async function joinSuppliers(
  tx: Transaction,
  organisationId: string,
  { from, into }: Readonly<Record<keyof MergedPair, WrittenInto>>,
  answerId: string,
): Promise<Moved> {
  for (const { supplierId, records } of [from, into]) await takeOwnWords(tx, organisationId, supplierId, records);
  const owners = await withMerged(tx, organisationId, [from.supplierId]);
  const records = from.records.filter(({ owner }) => owners.includes(owner));
  const move = { from: from.supplierId, to: into.supplierId, records, owners: null, answerId };
  await moveObservations(tx, organisationId, move);
  const changes = { state: 'withdrawn', mergedInto: into.supplierId, mergedBy: answerId } as const;
  await tx.manager.update(Supplier, { organisationId, id: from.supplierId }, changes);
  await lendWords(tx, organisationId, into.supplierId, await withMerged(tx, organisationId, [into.supplierId]));
  return { records, owners };
}
