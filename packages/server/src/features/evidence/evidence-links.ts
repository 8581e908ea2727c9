import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import type { LinkedKind } from './evidence-rules.ts';

/** What a file hangs on, by its own id. */
export interface Subject {
  readonly kind: LinkedKind;
  readonly id: string;
}

/** The supplier of a subject, by kind. */
const SUPPLIER_OF: Readonly<Record<LinkedKind, string>> = {
  supplier: 'SELECT id AS "supplierId" FROM suppliers WHERE organisation_id = $1 AND id = $2',
  fact: 'SELECT supplier_id AS "supplierId" FROM hand_facts WHERE organisation_id = $1 AND id = $2',
  flag: 'SELECT supplier_id AS "supplierId" FROM flags WHERE organisation_id = $1 AND id = $2',
  decision: 'SELECT supplier_id AS "supplierId" FROM decisions WHERE organisation_id = $1 AND id = $2',
  finding: 'SELECT supplier_id AS "supplierId" FROM findings WHERE organisation_id = $1 AND id = $2',
};

/**
 * Hangs a file on subjects, each with its supplier. What hangs there already stays as it is.
 * @param by null for the service @throws NotFound for a subject that is not there
 */
export async function linkTo(
  tx: Transaction,
  organisationId: string,
  { evidenceId, by }: { readonly evidenceId: string; readonly by: string | null },
  subjects: readonly Subject[],
): Promise<void> {
  for (const { kind, id } of subjects) {
    const [found] = await tx.query<{ supplierId: string }>(SUPPLIER_OF[kind], [organisationId, id]);
    if (found === undefined) throw new NotFound('Nothing has this id');
    await hang(tx, organisationId, { evidenceId, by }, { kind, id, supplierId: found.supplierId });
  }
}

/** Hangs a file on a subject whose supplier is known. */
export async function hang(
  tx: Transaction,
  organisationId: string,
  { evidenceId, by }: { readonly evidenceId: string; readonly by: string | null },
  { kind, id, supplierId }: Subject & { readonly supplierId: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO evidence_links (organisation_id, evidence_id, supplier_id, subject_kind, subject_id, linked_by, linked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [organisationId, evidenceId, supplierId, kind, id, by, tx.now],
  );
}
