import type { Label } from '@plumbline/risk';
import type { Transaction } from '../../platform/db/transaction.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { loadPreferences, type Preference } from '../supplier/preferences.ts';
import type { StoredObservation } from '../supplier/stored-observation.ts';
import { loadClearings, type Clearings } from './clearings.ts';
import { loadDispositions } from './dispositions.ts';
import type { Dispositions } from './dispositions.ts';
import type { StoredResult } from './stored-result.ts';
import { loadTold } from './load-told.ts';
import type { ToldResult } from './told-result.ts';

/** Why a supplier waits for assessment. */
export interface Request {
  readonly supplierId: string;
  readonly cause: string;
  readonly causeId: string;
  /** Answers that were given since the assessment in force, and not taken back since. */
  readonly answers: readonly string[];
  /** Answers that were taken back since the assessment in force. */
  readonly takenBack: readonly string[];
}

/** The assessment in force, and when something decisive last worsened. */
export interface InForce {
  readonly id: string;
  readonly label: Label;
  readonly inputHash: string;
  /** Version of the method that made it. */
  readonly methodology: string;
  /** Engine that made it; empty if an earlier version did. */
  readonly engine: string;
  /** False if an earlier version made it, which kept no explanations. */
  readonly explained: boolean;
  readonly result: StoredResult;
  readonly worsenedAt: string | null;
}

export interface UnitInForce {
  readonly supplierId: string;
  readonly key: string;
  readonly id: string;
  readonly inputHash: string;
}

export interface PortionSupplier {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** The import that brought it; null if it came in another way. */
  readonly firstImportId: string | null;
}

/** Everything that the assessment of these suppliers reads. */
export interface Portion {
  readonly requests: ReadonlyMap<string, Request>;
  /** Active suppliers; the others were withdrawn. */
  readonly suppliers: readonly PortionSupplier[];
  readonly observations: ReadonlyMap<string, readonly StoredObservation[]>;
  /** By supplier, the latest first. */
  readonly preferences: ReadonlyMap<string, readonly Preference[]>;
  readonly inForce: ReadonlyMap<string, InForce>;
  /** What was told of suppliers of which an answer was taken back: the result in force without what the answer did. */
  readonly told: ReadonlyMap<string, ToldResult>;
  readonly units: ReadonlyMap<string, readonly UnitInForce[]>;
  readonly dispositions: Dispositions;
  readonly clearings: Clearings;
  readonly now: Date;
}

/** What the next result of a supplier is compared with, to tell what changed; undefined before its first assessment. */
export function toldBefore({ told, inForce }: Pick<Portion, 'told' | 'inForce'>, id: string): ToldResult | undefined {
  return told.get(id) ?? inForce.get(id);
}

/** Before every id. */
export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Each of the suppliers ($2), to be looked up by its key; OFFSET 0 keeps it so. With a plain list the planner reads all rows of the organisation for every
 * portion, since tables that were just filled have no statistics.
 */
const EACH = 'FROM unnest($2::uuid[]) AS w (id)';

/**
 * Takes the next suppliers off the queue, skips those that another worker holds, and reads what their assessment needs. New requests for these suppliers wait
 * until this transaction has ended, so that no change is missed.
 * @param after the last supplier of the portion before. Without it, each portion would read all rows again that those before have deleted
 */
export async function loadPortion(
  tx: Transaction,
  organisationId: string,
  size: number,
  after: string = BEFORE_ALL,
): Promise<Portion> {
  const requests = await tx.query<Request>(
    `WITH next AS MATERIALIZED (
       SELECT ctid AS place FROM reassessments WHERE organisation_id = $1 AND supplier_id > $3 ORDER BY supplier_id LIMIT $2 FOR UPDATE SKIP LOCKED)
     DELETE FROM reassessments r WHERE r.organisation_id = $1 AND r.ctid = ANY (ARRAY(SELECT place FROM next))
     RETURNING r.supplier_id AS "supplierId", r.cause, r.cause_id AS "causeId", r.taken_back AS "takenBack",
       ARRAY(SELECT DISTINCT unnest(r.answers) EXCEPT SELECT unnest(r.taken_back)) AS answers`,
    [organisationId, size, after],
  );
  const ids = requests.map(({ supplierId }) => supplierId);
  const of = [organisationId, ids];
  const suppliers = await tx.query<PortionSupplier>(
    `SELECT s.id, s.name, s.country, CASE s.origin_kind WHEN 'import' THEN s.origin_id END AS "firstImportId" ${EACH}
     CROSS JOIN LATERAL (
       SELECT * FROM suppliers t WHERE t.organisation_id = $1 AND t.id = w.id AND t.state = 'active' AND t.merged_into IS NULL OFFSET 0) s
     ORDER BY s.id`,
    of,
  );
  const observations = await loadInForce(tx, organisationId, ids);
  const inForce = await tx.query<InForce & { supplierId: string }>(
    `SELECT a.supplier_id AS "supplierId", a.id, a.label, a.input_hash AS "inputHash", a.methodology, a.engine, a.explanations_id IS NOT NULL AS explained, a.result, p.worsened_at::text AS "worsenedAt" ${EACH}
     CROSS JOIN LATERAL (
       SELECT * FROM assessments t WHERE t.organisation_id = $1 AND t.supplier_id = w.id AND t.recorded_to IS NULL OFFSET 0) a
     LEFT JOIN LATERAL (
       SELECT worsened_at FROM portfolio t WHERE t.organisation_id = $1 AND t.supplier_id = w.id OFFSET 0) p ON true`,
    of,
  );
  const units = await tx.query<UnitInForce>(
    `SELECT u.supplier_id AS "supplierId", u.unit_key AS key, u.id, u.input_hash AS "inputHash" ${EACH}
     CROSS JOIN LATERAL (
       SELECT * FROM unit_assessments t WHERE t.organisation_id = $1 AND t.supplier_id = w.id AND t.recorded_to IS NULL OFFSET 0) u`,
    of,
  );
  const standing = new Map(inForce.map((each) => [each.supplierId, each]));
  return {
    requests: new Map(requests.map((request) => [request.supplierId, request])),
    suppliers,
    observations,
    preferences: await loadPreferences(tx, organisationId, ids),
    inForce: standing,
    told: await loadTold(tx, organisationId, requests, standing),
    units: Map.groupBy(units, ({ supplierId }) => supplierId),
    dispositions: await loadDispositions(tx, organisationId, ids),
    clearings: await loadClearings(tx, organisationId, ids),
    now: tx.now,
  };
}
