import type { Transaction } from '../../platform/db/transaction.ts';
import { CANNOT_BE_TOLD } from './question-row.ts';

/** Puts list hits before questions about rows: a single name on a list may decide about a supplier. */
const WEIGHT = 1_000_000;

/** A name on a screening list that may belong to a supplier. */
export interface ListHitQuestion {
  readonly importId: string | null;
  readonly supplierId: string;
  readonly memoryKey: string;
  readonly listedName: string;
  readonly subject: object;
  readonly why: object;
}

/** Asks about new list hits of these suppliers, and withdraws questions about hits that are gone. What cannot be told of the same words counts as answered. */
export async function askAboutListHits(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
  hits: readonly ListHitQuestion[],
): Promise<void> {
  await tx.write(
    `UPDATE review_questions q SET state = 'withdrawn', version = version + 1
     WHERE q.organisation_id = $1 AND q.kind = 'list-hit' AND q.state = 'open' AND q.supplier_id = ANY ($2::uuid[])
       AND NOT EXISTS (SELECT FROM unnest($3::uuid[], $4::text[], $5::text[]) AS h (supplier_id, key, name)
                       WHERE h.supplier_id = q.supplier_id AND h.key = q.memory_key AND h.name = q.subject->>'listedName')`,
    [
      organisationId,
      supplierIds,
      hits.map(({ supplierId }) => supplierId),
      hits.map(({ memoryKey }) => memoryKey),
      hits.map(({ listedName }) => listedName),
    ],
  );
  if (hits.length === 0) return;
  const rows = hits.map(({ importId, supplierId, memoryKey, subject, why }) => ({
    import_id: importId,
    supplier_id: supplierId,
    memory_key: memoryKey,
    subject,
    candidates: [{ value: 'same' }, { value: 'different' }],
    why,
  }));
  await tx.write(
    `INSERT INTO review_questions (organisation_id, id, kind, state, answer_id, parked, import_id, supplier_id, memory_key, subject, candidates, why, row_count, weight, created_at)
     SELECT $1, uuidv7(), 'list-hit', CASE WHEN u.id IS NULL THEN 'open' ELSE 'answered' END, u.id, false, r.import_id, r.supplier_id, r.memory_key, r.subject, r.candidates, r.why, 1, ${WEIGHT}, $3
     FROM json_populate_recordset(NULL::review_questions, $2::json) r
     LEFT JOIN LATERAL (
       SELECT a.id FROM review_answers a JOIN review_questions n ON n.organisation_id = $1 AND n.id = a.question_id
       WHERE a.organisation_id = $1 AND a.kind = 'list-hit' AND a.memory_key = r.memory_key AND a.revoked_at IS NULL
         AND a.answer->>'value' = '${CANNOT_BE_TOLD}' AND n.subject->>'listedName' = r.subject->>'listedName'
       ORDER BY a.created_at DESC LIMIT 1) u ON true
     WHERE NOT EXISTS (SELECT FROM review_questions q WHERE q.organisation_id = $1 AND q.kind = 'list-hit' AND q.memory_key = r.memory_key
                       AND q.supplier_id = r.supplier_id AND (q.state = 'open' OR q.answer_id = u.id))`,
    [organisationId, JSON.stringify(rows), tx.now],
  );
}

/** Withdraws questions about list hits of withdrawn suppliers. */
export async function withdrawListHits(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<void> {
  await tx.write(
    `UPDATE review_questions SET state = 'withdrawn', version = version + 1
     WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[]) AND kind = 'list-hit' AND state = 'open'`,
    [organisationId, supplierIds],
  );
}
