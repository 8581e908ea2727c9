import type { Transaction } from '../../platform/db/transaction.ts';
import { withoutAnswers, type PastResult, type ToldResult } from './told-result.ts';

interface Asked {
  readonly supplierId: string;
  readonly takenBack: readonly string[];
}

interface StoredPast extends PastResult {
  readonly supplierId: string;
  /** When it was made, as PostgreSQL writes an instant. */
  readonly at: string;
}

/** Results of a supplier that do not count any more, by when they were made. */
interface GoneResults {
  readonly supplierId: string;
  readonly times: readonly string[];
}

/**
 * What was told of suppliers, without the answers that were taken back since their assessment in force. Suppliers on which none of them had an effect are left
 * out.
 * @param inForce when something decisive last worsened, of suppliers that are assessed
 */
export async function loadTold(
  tx: Transaction,
  organisationId: string,
  requests: readonly Asked[],
  inForce: ReadonlyMap<string, Pick<ToldResult, 'worsenedAt'>>,
): Promise<Map<string, ToldResult>> {
  const takenBack = new Map(requests.map((request) => [request.supplierId, new Set(request.takenBack)]));
  const asked = [...takenBack].flatMap(([supplierId, answers]) => (answers.size > 0 ? [supplierId] : []));
  if (asked.length === 0) return new Map();
  const rows = await tx.query<StoredPast>(
    `SELECT a.supplier_id AS "supplierId", a.label, a.methodology, a.result, a.answers, a.recorded_from::text AS at
     FROM assessments a WHERE a.organisation_id = $1 AND a.supplier_id = ANY ($2::uuid[]) ORDER BY a.recorded_from, a.id`,
    [organisationId, asked],
  );
  const told = new Map<string, ToldResult>();
  const gone: GoneResults[] = [];
  for (const [supplierId, history] of Map.groupBy(rows, (row) => row.supplierId)) {
    const answers = takenBack.get(supplierId) ?? new Set();
    const without = withoutAnswers(history, answers);
    if (without === null) continue;
    const worsenedAt = inForce.get(supplierId)?.worsenedAt ?? null;
    told.set(supplierId, { ...without, worsenedAt });
    // The first result had nothing before it, so that it stays the worsening that it was.
    const [, ...later] = history;
    const times = later.filter((result) => result.answers.some((id) => answers.has(id))).map(({ at }) => at);
    if (worsenedAt !== null && times.includes(worsenedAt)) gone.push({ supplierId, times });
  }
  for (const [supplierId, worsenedAt] of await worsenedWithout(tx, organisationId, gone)) {
    const result = told.get(supplierId);
    if (result !== undefined) told.set(supplierId, { ...result, worsenedAt });
  }
  return told;
}

/** When something decisive last worsened, not counting the results that are gone. */
async function worsenedWithout(
  tx: Transaction,
  organisationId: string,
  gone: readonly GoneResults[],
): Promise<Map<string, string>> {
  if (gone.length === 0) return new Map();
  const pairs = gone.flatMap(({ supplierId, times }) => times.map((at) => ({ supplierId, at })));
  const rows = await tx.query<{ supplierId: string; at: string }>(
    `WITH gone AS MATERIALIZED (SELECT g.id, g.at FROM unnest($2::uuid[], $3::timestamptz[]) AS g (id, at))
     SELECT DISTINCT ON (w.id) w.id AS "supplierId", p.worsened_at::text AS at
     FROM (SELECT DISTINCT id FROM gone) w
     JOIN past_portfolio p ON p.organisation_id = $1 AND p.supplier_id = w.id
     WHERE NOT EXISTS (SELECT FROM gone g WHERE g.id = w.id AND g.at = p.worsened_at) ORDER BY w.id, p.recorded_to DESC`,
    [organisationId, pairs.map(({ supplierId }) => supplierId), pairs.map(({ at }) => at)],
  );
  return new Map(rows.map(({ supplierId, at }) => [supplierId, at]));
}
