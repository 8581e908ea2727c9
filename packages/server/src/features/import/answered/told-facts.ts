import { normaliseName } from '@plumbline/matching';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { TOLD_CONFIDENCE } from '../check/told-sector.ts';
import { foldedText } from '../reading/mapped-source.ts';
import type { ImportRow } from '../import-row.ts';
import type { QuestionRow } from '../../review/question-row.ts';

/** Mark of the observations that an answer has brought, by which they are taken back. */
function answerMark(answerId: string): string {
  return `answer:${answerId}`;
}

/** Sites about which the answer speaks: the import's own observations of them. */
async function sitesOf(
  tx: Transaction,
  organisationId: string,
  row: ImportRow,
  question: QuestionRow,
): Promise<{ id: string }[]> {
  const parameters = [organisationId, row.id];
  if (question.kind === 'sector') {
    return tx.query(
      `SELECT o.id FROM import_records r
       CROSS JOIN jsonb_to_recordset(r.unclear_work) AS u (site text, work text)
       JOIN sites s ON s.organisation_id = $1 AND s.supplier_id = r.supplier_id AND s.key = u.site
       JOIN observations o ON o.organisation_id = $1 AND o.supplier_id = s.supplier_id AND o.site_id = s.id AND o.import_id = $2 AND o.recorded_to IS NULL
         AND o.rows && r.rows
       WHERE r.organisation_id = $1 AND r.import_id = $2 AND u.work = $3 AND r.applied_at IS NOT NULL AND o.digest NOT LIKE 'answer:%'`,
      [...parameters, question.memoryKey],
    );
  }
  const cells = await tx.query<{ row: number; value: string }>(
    `SELECT row, value FROM import_problems WHERE organisation_id = $1 AND import_id = $2 AND heading = $3 AND value IS NOT NULL
       AND code IN ('country-unknown', 'country-ambiguous', 'country-disputed', 'country-region')`,
    [...parameters, question.subject.heading],
  );
  const rows = cells
    .filter(({ value }) => foldedText(value).slice(0, 500) === question.memoryKey)
    .map(({ row: place }) => place);
  return tx.query(
    `SELECT o.id FROM observations o
     WHERE o.organisation_id = $1 AND o.import_id = $2 AND o.recorded_to IS NULL AND o.site_id IS NOT NULL AND o.rows && $3::integer[] AND o.digest NOT LIKE 'answer:%'
       AND NOT (o.facts->'place.country' ? 'value')`,
    [...parameters, rows],
  );
}

/** Writes what the answer says of the sites that it is about, as observations of the same import, day and source. Returns the suppliers. */
export async function tellSites(
  tx: Transaction,
  organisationId: string,
  row: ImportRow,
  {
    question,
    answer,
    answerId,
  }: { readonly question: QuestionRow; readonly answer: string; readonly answerId: string },
): Promise<string[]> {
  const sites = await sitesOf(tx, organisationId, row, question);
  if (sites.length === 0) return [];
  const facts =
    question.kind === 'country'
      ? { 'place.country': { value: answer } }
      : { 'activity.sectors': { value: [{ key: answer, confidence: TOLD_CONFIDENCE }] } };
  const told = await tx.query<{ supplierId: string }>(
    `INSERT INTO observations (organisation_id, supplier_id, id, site_id, import_id, source_kind, document_kind, assurance, protection, evidence_date,
       rows, facts, inputs, details, digest, recorded_from)
     SELECT $1, o.supplier_id, uuidv7(), o.site_id, $2, o.source_kind, o.document_kind, o.assurance, o.protection, o.evidence_date, o.rows, $3, '[]', '{}', $4, $6
     FROM observations o WHERE o.organisation_id = $1 AND o.import_id = $2 AND o.id = ANY ($5::uuid[])
     RETURNING supplier_id AS "supplierId"`,
    [organisationId, row.id, JSON.stringify(facts), answerMark(answerId), sites.map(({ id }) => id), tx.now],
  );
  const suppliers = [...new Set(told.map(({ supplierId }) => supplierId))];
  if (question.kind === 'country') await placeSuppliers(tx, organisationId, row.id, suppliers, answer);
  return suppliers;
}

/** A supplier whose country was not known has one now, and the key by which another file finds it. */
async function placeSuppliers(
  tx: Transaction,
  organisationId: string,
  importId: string,
  suppliers: readonly string[],
  country: string,
): Promise<void> {
  const placed = await tx.query<{ id: string; name: string }>(
    `UPDATE suppliers SET country = $3, version = version + 1 WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND country = '' RETURNING id, name`,
    [organisationId, suppliers, country],
  );
  const keys = placed.map(({ name }) => `name ${normaliseName(name).key || `=${name.toLowerCase()}`} ${country}`);
  await tx.query(
    `INSERT INTO supplier_keys (organisation_id, key, supplier_id, import_id)
     SELECT $1, k.key, k.id, $4 FROM unnest($2::text[], $3::uuid[]) AS k (key, id) ON CONFLICT DO NOTHING`,
    [organisationId, keys, placed.map(({ id }) => id), importId],
  );
}

/** Ends what an answer has brought. Returns the suppliers. */
export async function untellSites(
  tx: Transaction,
  organisationId: string,
  importId: string,
  answerId: string,
): Promise<string[]> {
  const ended = await tx.query<{ supplierId: string }>(
    `UPDATE observations SET recorded_to = $5, ended_by = $3 WHERE organisation_id = $1 AND import_id = $2 AND digest = $4 AND recorded_to IS NULL
     RETURNING supplier_id AS "supplierId"`,
    [organisationId, importId, answerId, answerMark(answerId), tx.now],
  );
  const suppliers = [...new Set(ended.map(({ supplierId }) => supplierId))];
  // A country that the answer alone gave is not known any more.
  await tx.query(
    `UPDATE suppliers s SET country = '', version = version + 1 WHERE s.organisation_id = $1 AND s.id = ANY ($2::uuid[]) AND EXISTS (
       SELECT FROM import_records r WHERE r.organisation_id = $1 AND r.import_id = $3 AND r.supplier_id = s.id AND r.country = '')
     AND EXISTS (SELECT FROM review_answers a WHERE a.organisation_id = $1 AND a.id = $4 AND a.kind = 'country' AND a.answer->>'value' = s.country)`,
    [organisationId, suppliers, importId, answerId],
  );
  return suppliers;
}
