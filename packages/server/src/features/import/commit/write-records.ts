import type { Transaction } from '../../../platform/db/transaction.ts';
import { keepImportedContacts } from '../../request/commands/keep-imported-contacts.ts';
import { recordObservations } from '../../supplier/commands/record-observations.ts';
import { Import } from '../import.entity.ts';

/** Staged records that are written together. */
export interface RecordRange {
  readonly organisationId: string;
  readonly importId: string;
  /** First and last ordinal. */
  readonly from: number;
  readonly to: number;
}

const UNWRITTEN = `r.organisation_id = $1 AND r.import_id = $2 AND r.ordinal BETWEEN $3 AND $4 AND r.tile IN ('new', 'changed', 'same') AND r.applied_at IS NULL`;

/** A record in the tile `same` brings no new country. */
const RECORDS = `SELECT r.supplier_id, r.tile = 'new' AS is_new, r.name, CASE r.tile WHEN 'same' THEN '' ELSE r.country END AS country, r.keys, r.rows,
    i.document_kind, r.record
  FROM import_records r JOIN imports i ON i.organisation_id = $1 AND i.id = $2 WHERE ${UNWRITTEN}`;

/** Who answers for the suppliers of unwritten records. */
const CONTACTS = `SELECT r.supplier_id, r.ordinal, c.email, c.name, c.language FROM import_records r
  JOIN import_contacts c ON c.organisation_id = $1 AND c.import_id = $2 AND c.ordinal = r.ordinal WHERE ${UNWRITTEN}`;

/**
 * What a written record keeps. One in the tile `same` keeps its words only: its observations hold the rest, and no page shows it. One that a question was asked
 * about keeps all, since it is compared again when the answer is taken back.
 */
const KEPT = `CASE WHEN r.tile = 'same' AND r.ordinal NOT IN (
    SELECT q.record_ordinal FROM review_questions q WHERE q.organisation_id = $1 AND q.import_id = $2 AND q.record_ordinal BETWEEN $3 AND $4)
  THEN jsonb_build_object('said', r.record->'said', 'names', r.record->'names', 'identifiers', r.record->'identifiers', 'sites', '[]'::jsonb)
  ELSE r.record END`;

/** Writes the records of a range that are not written yet. Skips parked ones. */
export async function writeRecords(
  tx: Transaction,
  { organisationId, importId, from, to }: RecordRange,
): Promise<void> {
  await recordObservations(tx, organisationId, {
    origin: { kind: 'import', id: importId },
    importId,
    records: { sql: RECORDS, parameters: [importId, from, to] },
  });
  const { createdBy, committedBy } = await tx.manager.findOneByOrFail(Import, { organisationId, id: importId });
  const teller = { organisationId, importId, userId: committedBy ?? createdBy };
  await keepImportedContacts(tx, teller, { sql: CONTACTS, parameters: [importId, from, to] });
  await tx.query(`UPDATE import_records r SET applied_at = $5, record = ${KEPT} WHERE ${UNWRITTEN}`, [
    organisationId,
    importId,
    from,
    to,
    tx.now,
  ]);
}
