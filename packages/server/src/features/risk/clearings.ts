import type { Clearing, Flag, SupplierAssessment } from '@plumbline/risk';
import type { Transaction } from '../../platform/db/transaction.ts';

/** A clearing in force, and whether it still answered its flag when its supplier was last assessed. */
export interface StoredClearing extends Clearing {
  readonly id: string;
  readonly answers: boolean;
}

/** Clearings in force by supplier: its own, and those of suppliers that were merged into it. */
export type Clearings = ReadonlyMap<string, readonly StoredClearing[]>;

/** Says that a clearing `c` answers its flag: every second move takes back the one before. */
export const ANSWERS = 'cardinality(c.moved_at) % 2 = 0';

/** Loads what was cleared at suppliers and not opened again by a person. */
export async function loadClearings(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<Clearings> {
  const rows = await tx.query<
    Omit<StoredClearing, 'subject'> & { supplierId: string; kind: Flag['subject']['kind']; key: string }
  >(
    `WITH RECURSIVE found (id, top) AS (
       SELECT w.id, w.id FROM unnest($2::uuid[]) AS w (id)
       UNION SELECT s.id, f.top FROM found f JOIN suppliers s ON s.organisation_id = $1 AND s.merged_into = f.id)
     SELECT f.top AS "supplierId", c.id, c.rule_id AS "ruleId", c.subject_kind AS kind, c.subject_key AS key, c.severity, c.bases,
       c.cleared_on AS "on", ${ANSWERS} AS answers
     FROM found f JOIN flag_clearings c ON c.organisation_id = $1 AND c.supplier_id = f.id AND c.ended_at IS NULL
     ORDER BY c.cleared_at DESC, c.id`,
    [organisationId, supplierIds],
  );
  const clearings = rows.map(({ kind, key, ...row }) => ({ ...row, subject: { kind, key } }));
  return Map.groupBy(clearings, ({ supplierId }) => supplierId);
}

/** Clearings that began or ceased to answer their flag with this result, by id. */
export function movedClearings(clearings: readonly StoredClearing[], { flags }: SupplierAssessment): string[] {
  return clearings
    .filter(({ ruleId, subject, answers }) => {
      const isOpen = flags.some(
        (flag) => flag.ruleId === ruleId && flag.subject.kind === subject.kind && flag.subject.key === subject.key,
      );
      return isOpen === answers;
    })
    .map(({ id }) => id);
}

/** Keeps when clearings began or ceased to answer their flags. */
export async function noteMovedClearings(
  tx: Transaction,
  organisationId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.write(
    'UPDATE flag_clearings SET moved_at = moved_at || $3::timestamptz WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND ended_at IS NULL',
    [organisationId, ids, tx.now],
  );
}
