import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { isWithin, type RecordScope } from '../review/record-scope.ts';
import { CANNOT_BE_TOLD, type QuestionKind } from '../review/question-row.ts';
import { COUNTRY_CODES, countryMemoryKey } from './check/answers.ts';
import type { UnclearWork } from './check/record-draft.ts';

/** Something about a supplier of which a person has answered that it cannot be told. */
export interface UntoldPoint {
  readonly kind: QuestionKind;
  /** What the file or the supplier says. */
  readonly text: string;
  /** For two records, the name of the other one; for a name on a list, the listed name; else empty. */
  readonly other: string;
  readonly answeredAt: Date;
  readonly answeredBy: PersonAt | null;
}

const recordsSql = `SELECT r.import_id AS "importId", r.ordinal, r.rows, r.unclear_work AS "unclearWork" FROM import_records r
  WHERE r.organisation_id = $1 AND r.supplier_id = $2 AND r.applied_at IS NOT NULL`;

// An answer of one import may be about many suppliers; which of them is seen in the records.
const untoldSql = `SELECT q.kind, q.parked, q.import_id AS "importId", q.record_ordinal AS "recordOrdinal", q.supplier_id AS "supplierId", q.memory_key AS "memoryKey",
    q.subject->>'heading' AS heading, (q.candidates->0->>'ordinal')::integer AS "candidateOrdinal",
    coalesce(q.subject->>'text', q.subject->>'matchedOn', '') AS text,
    coalesce(q.subject->>'listedName', o.name, s.name, '') AS other, a.created_at AS "answeredAt", p.person AS "answeredBy", q.own_records AS "ownRecords"
  FROM review_questions q
  JOIN review_answers a ON a.organisation_id = $1 AND a.id = q.answer_id AND a.revoked_at IS NULL AND a.answer->>'value' = '${CANNOT_BE_TOLD}'
  JOIN imports i ON i.organisation_id = $1 AND i.id = q.import_id AND (i.state = 'imported' OR q.kind = 'list-hit')
  LEFT JOIN import_records o ON o.organisation_id = $1 AND o.import_id = q.import_id AND q.kind = 'match' AND NOT q.parked
    AND o.ordinal = (q.candidates->0->>'ordinal')::integer
  LEFT JOIN suppliers s ON s.organisation_id = $1 AND q.kind = 'match' AND q.parked AND s.id = q.supplier_id
  ${personAt('p', 'a.created_by', 'a.created_at')}
  WHERE q.organisation_id = $1 AND q.state = 'answered' AND (q.import_id = ANY ($2::uuid[]) OR q.supplier_id = $3) ORDER BY a.created_at DESC, q.id`;

interface OwnRecord {
  readonly importId: string;
  readonly ordinal: number;
  readonly rows: readonly number[];
  readonly unclearWork: readonly UnclearWork[];
}

interface Untold extends UntoldPoint, RecordScope {
  readonly parked: boolean;
  readonly importId: string;
  readonly recordOrdinal: number | null;
  readonly supplierId: string | null;
  readonly memoryKey: string;
  readonly heading: string | null;
  readonly candidateOrdinal: number | null;
}

/** The plans of {@link untoldPoints}. */
export function untoldPlans(organisationId: string, id: string): readonly DeclaredPlan[] {
  return [
    {
      name: 'records of a supplier',
      sql: recordsSql,
      parameters: [organisationId, id],
      index: 'import_records_organisation_id_supplier_id_idx',
      columns: ['organisation_id', 'supplier_id'],
    },
    {
      name: 'answered questions of imports',
      sql: untoldSql,
      parameters: [organisationId, [id], id],
      index: 'review_questions_organisation_id_import_id_answered_idx',
      columns: ['organisation_id', 'import_id'],
    },
  ];
}

/** What cannot be told of a supplier, the latest answer first. */
export async function untoldPoints(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
): Promise<UntoldPoint[]> {
  const records = await tx.query<OwnRecord>(recordsSql, [organisationId, supplierId]);
  const imports = [...new Set(records.map(({ importId }) => importId))];
  const untold = await tx.query<Untold>(untoldSql, [organisationId, imports, supplierId]);
  const placed = await unreadCountries(tx, organisationId, records, untold);
  return untold.filter((point) => {
    if (point.kind === 'list-hit') return point.supplierId === supplierId;
    if (point.kind === 'match' && point.supplierId === supplierId) return true;
    return records.some((record) => record.importId === point.importId && isAbout(point, record, placed));
  });
}

function isAbout(
  point: Untold,
  { importId, ordinal, rows, unclearWork }: OwnRecord,
  placed: ReadonlySet<string>,
): boolean {
  if (!isWithin(point)(ordinal)) return false;
  if (point.kind === 'sector') return unclearWork.some(({ work }) => work === point.memoryKey);
  if (point.kind === 'country') return rows.some((row) => placed.has(cellKey(importId, row, point)));
  return point.recordOrdinal === ordinal || (!point.parked && point.candidateOrdinal === ordinal);
}

function cellKey(importId: string, row: number, { heading, memoryKey }: Pick<Untold, 'heading' | 'memoryKey'>): string {
  return `${importId} ${String(row)} ${heading ?? ''} ${memoryKey}`;
}

/** Cells of these records whose country was not understood; reads them only if such a question is among the points. */
async function unreadCountries(
  tx: Transaction,
  organisationId: string,
  records: readonly OwnRecord[],
  untold: readonly Untold[],
): Promise<Set<string>> {
  const asked = new Set(untold.flatMap(({ kind, importId }) => (kind === 'country' ? [importId] : [])));
  if (asked.size === 0) return new Set();
  const cells = await tx.query<{ importId: string; row: number; heading: string; value: string }>(
    `SELECT p.import_id AS "importId", p.row, p.heading, p.value FROM import_problems p
     WHERE p.organisation_id = $1 AND p.import_id = ANY ($2::uuid[]) AND p.code = ANY ($3::text[]) AND p.value IS NOT NULL AND p.row = ANY ($4::integer[])`,
    [organisationId, [...asked], COUNTRY_CODES, records.flatMap(({ rows }) => rows)],
  );
  return new Set(
    cells.map(({ importId, row, heading, value }) =>
      cellKey(importId, row, { heading, memoryKey: countryMemoryKey(value) }),
    ),
  );
}
