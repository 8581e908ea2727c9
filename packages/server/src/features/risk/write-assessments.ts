import { rowsAsArrays, type ColumnTypes } from '../../platform/db/rows-as-arrays.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { rowsOfSuppliers } from '../supplier/rows-of-suppliers.ts';
import type { AssessedSupplier } from './assess-supplier.ts';
import { changesBetween } from './changes-between.ts';
import { ENGINE } from './kept-basis.ts';
import { toldBefore, type Portion, type UnitInForce } from './load-portion.ts';
import { storedResult, storedUnit } from './stored-result.ts';

/** A row to add to `assessments`, as far as it differs between suppliers. */
interface ResultRow {
  readonly supplier_id: string;
  readonly label: string;
  readonly lane: string;
  readonly as_of: string;
  readonly methodology: string;
  readonly editions_digest: string;
  readonly input_hash: string;
  readonly result: object;
  readonly cause: string | undefined;
  readonly cause_id: string | undefined;
  readonly explanations_id: string | undefined;
  /** Ids as an array literal. */
  readonly answers: string;
}

const RESULT_TYPES: ColumnTypes<ResultRow> = {
  supplier_id: 'uuid',
  label: 'text',
  lane: 'text',
  as_of: 'date',
  methodology: 'text',
  editions_digest: 'text',
  input_hash: 'text',
  result: 'jsonb',
  cause: 'text',
  cause_id: 'uuid',
  explanations_id: 'uuid',
  answers: 'text',
};

/** A row to add to `unit_assessments`. */
interface UnitRow {
  readonly supplier_id: string;
  readonly unit_key: string;
  readonly site_id: string | null;
  readonly input_hash: string | undefined;
  readonly label: string;
  readonly result: object;
}

const UNIT_TYPES: ColumnTypes<UnitRow> = {
  supplier_id: 'uuid',
  unit_key: 'text',
  site_id: 'uuid',
  input_hash: 'text',
  label: 'text',
  result: 'jsonb',
};

/** A row to add to `changes`, with the names of its columns. */
type ChangeRow = Readonly<Record<string, unknown>>;

/** What is written of a supplier whose result has changed. */
export interface ChangedResult {
  readonly result: Omit<ResultRow, 'explanations_id'>;
  /** Units that end, because they are gone or have another result. */
  readonly closing: readonly UnitInForce[];
  readonly adding: readonly UnitRow[];
  readonly changes: readonly ChangeRow[];
}

/** What is written of an assessed supplier; null if its result rests on the same inputs as the one in force, of the same engine, which has an explanation. */
export function changedResult(assessed: AssessedSupplier, portion: Portion): ChangedResult | null {
  const { supplier, assessment, hashes, basis } = assessed;
  const before = portion.inForce.get(supplier.id);
  if (before?.inputHash === hashes.supplier && before.engine === ENGINE && before.explained) return null;
  const request = portion.requests.get(supplier.id);
  const result = {
    supplier_id: supplier.id,
    label: assessment.label,
    lane: assessment.lane,
    as_of: basis.asOf,
    methodology: basis.methodology,
    editions_digest: basis.editions,
    input_hash: hashes.supplier,
    result: storedResult(assessment),
    cause: request?.cause,
    cause_id: request?.causeId,
    answers: `{${answersOf(supplier.id, portion).join()}}`,
  };
  return { result, ...changedUnits(assessed, portion), changes: changesOf(assessed, portion) };
}

/** A unit with the same hash keeps its row. */
function changedUnits(
  { supplier, assessment, hashes }: AssessedSupplier,
  portion: Portion,
): Pick<ChangedResult, 'closing' | 'adding'> {
  const held = new Map((portion.units.get(supplier.id) ?? []).map((unit) => [unit.key, unit]));
  const siteIds = new Map(
    (portion.observations.get(supplier.id) ?? []).map(({ siteKey, siteId }) => [siteKey, siteId]),
  );
  const closing: UnitInForce[] = [];
  const adding: UnitRow[] = [];
  for (const unit of assessment.units) {
    const before = held.get(unit.key);
    held.delete(unit.key);
    const hash = hashes.units.get(unit.key);
    if (before?.inputHash === hash) continue;
    if (before !== undefined) closing.push(before);
    const siteId = siteIds.get(unit.site);
    if (siteId === undefined) continue;
    adding.push({
      supplier_id: supplier.id,
      unit_key: unit.key,
      site_id: siteId,
      input_hash: hash,
      label: unit.label,
      result: storedUnit(unit),
    });
  }
  return { closing: [...closing, ...held.values()], adding };
}

/** A first assessment records no changes: there was nothing before. */
function changesOf({ supplier, assessment, basis }: AssessedSupplier, portion: Portion): ChangeRow[] {
  const before = toldBefore(portion, supplier.id);
  const request = portion.requests.get(supplier.id);
  const answers = answersOf(supplier.id, portion);
  if (before === undefined || before.isFirst === true || request === undefined) return [];
  return changesBetween(before, assessment, basis.methodology).map(({ kind, ruleId, parameters, worse }) => ({
    supplier_id: supplier.id,
    kind,
    label_before: before.label,
    label_after: assessment.label,
    rule_id: ruleId,
    parameters,
    worse,
    cause: request.cause,
    cause_id: request.causeId,
    answers,
  }));
}

/** The answers that a result comes from: those given since the one before, and those that came together with one that was taken back. */
function answersOf(supplierId: string, { requests, told }: Portion): readonly string[] {
  return [...new Set([...(requests.get(supplierId)?.answers ?? []), ...(told.get(supplierId)?.answers ?? [])])];
}

/**
 * Writes changed results: closes the rows in force, adds new ones, and records the changes.
 * @param explanations the row of `explanations` that each supplier is in, by supplier id
 */
export async function writeAssessments(
  tx: Transaction,
  organisationId: string,
  { inForce }: Portion,
  changed: readonly ChangedResult[],
  explanations: ReadonlyMap<string, string>,
): Promise<void> {
  if (changed.length === 0) return;
  await closeAssessments(
    tx,
    organisationId,
    changed.map(({ result }) => result.supplier_id).filter((id) => inForce.has(id)),
  );
  const rows = changed.map(({ result }): ResultRow => ({
    ...result,
    explanations_id: explanations.get(result.supplier_id),
  }));
  const { sql, parameters } = rowsAsArrays('r', RESULT_TYPES, rows, 4);
  await tx.write(
    `INSERT INTO assessments (organisation_id, supplier_id, id, label, lane, as_of, methodology, editions_digest, input_hash, result, cause, cause_id, explanations_id, answers, recorded_from, engine)
     SELECT $1, r.supplier_id, uuidv7(), r.label, r.lane, r.as_of, r.methodology, r.editions_digest, r.input_hash, r.result, r.cause, r.cause_id, r.explanations_id, r.answers::uuid[], $2, $3
     FROM ${sql}`,
    [organisationId, tx.now, ENGINE, ...parameters],
  );
  await writeUnits(tx, organisationId, changed);
  await writeChanges(
    tx,
    organisationId,
    changed.flatMap(({ changes }) => changes),
  );
}

/** Ends the results in force of suppliers and keeps their history. */
export async function closeAssessments(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<void> {
  if (supplierIds.length === 0) return;
  await tx.write(
    `UPDATE assessments SET recorded_to = $3 WHERE ${rowsOfSuppliers('assessments', 'AND t.recorded_to IS NULL')}`,
    [organisationId, supplierIds, tx.now],
  );
}

async function writeUnits(tx: Transaction, organisationId: string, changed: readonly ChangedResult[]): Promise<void> {
  const closing = changed.flatMap((each) => each.closing);
  const adding = changed.flatMap((each) => each.adding);
  if (closing.length > 0) {
    await tx.write(
      `UPDATE unit_assessments u SET recorded_to = $5
       FROM unnest($2::uuid[], $3::text[], $4::uuid[]) AS c (supplier_id, unit_key, id)
       WHERE u.organisation_id = $1 AND u.supplier_id = c.supplier_id AND u.unit_key = c.unit_key AND u.id = c.id`,
      [
        organisationId,
        closing.map(({ supplierId }) => supplierId),
        closing.map(({ key }) => key),
        closing.map(({ id }) => id),
        tx.now,
      ],
    );
  }
  if (adding.length === 0) return;
  const { sql, parameters } = rowsAsArrays('r', UNIT_TYPES, adding, 3);
  await tx.write(
    `INSERT INTO unit_assessments (organisation_id, supplier_id, unit_key, id, site_id, input_hash, label, result, recorded_from)
     SELECT $1, r.supplier_id, r.unit_key, uuidv7(), r.site_id, r.input_hash, r.label, r.result, $2 FROM ${sql}`,
    [organisationId, tx.now, ...parameters],
  );
}

async function writeChanges(tx: Transaction, organisationId: string, rows: readonly ChangeRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.write(
    `INSERT INTO changes (organisation_id, id, supplier_id, at, kind, label_before, label_after, rule_id, parameters, worse, cause, cause_id, answers)
     SELECT $1, uuidv7(), r.supplier_id, $3, r.kind, r.label_before, r.label_after, r.rule_id, r.parameters, r.worse, r.cause, r.cause_id, r.answers
     FROM json_populate_recordset(NULL::changes, $2::json) r`,
    [organisationId, JSON.stringify(rows), tx.now],
  );
}
