import type { Transaction } from '../../platform/db/transaction.ts';
import { withoutAnswers, type PastResult, type ToldResult } from './told-result.ts';

interface Asked {
  readonly supplierId: string;
  readonly takenBack: readonly string[];
}

interface StoredPast extends PastResult {
  readonly supplierId: string;
  readonly at: string;
}

/** What was told of suppliers, without the answers that were taken back since their assessment in force. Suppliers on which none of them had an effect are left out. */
export async function loadTold(
  tx: Transaction,
  organisationId: string,
  requests: readonly Asked[],
): Promise<Map<string, ToldResult>> {
  const asked = requests.filter(({ takenBack }) => takenBack.length > 0);
  if (asked.length === 0) return new Map();
  const rows = await tx.query<StoredPast>(
    `SELECT a.supplier_id AS "supplierId", a.label, a.methodology, a.result, a.answers, a.recorded_from::text AS at
     FROM assessments a WHERE a.organisation_id = $1 AND a.supplier_id = ANY ($2::uuid[]) ORDER BY a.recorded_from, a.id`,
    [organisationId, asked.map(({ supplierId }) => supplierId)],
  );
  const told = new Map<string, ToldResult>();
  for (const [supplierId, history] of Map.groupBy(rows, (row) => row.supplierId)) {
    const takenBack = new Set(asked.find((each) => each.supplierId === supplierId)?.takenBack);
    const without = withoutAnswers(history, takenBack);
    if (without === null) continue;
    const [, ...later] = history;
    const times = later.filter(({ answers }) => answers.some((id) => takenBack.has(id))).map(({ at }) => at);
    told.set(supplierId, { ...without, worsenedAt: await worsenedWithout(tx, organisationId, supplierId, times) });
  }
  return told;
}

/** When something decisive last worsened, not counting these results. @param times when they were made */
async function worsenedWithout(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
  times: readonly string[],
): Promise<string | null> {
  const [row] = await tx.query<{ at: string }>(
    `SELECT w.at::text AS at FROM (
       SELECT worsened_at AS at, 'infinity'::timestamptz AS until FROM portfolio WHERE organisation_id = $1 AND supplier_id = $2
       UNION ALL
       SELECT worsened_at, recorded_to FROM past_portfolio WHERE organisation_id = $1 AND supplier_id = $2) w
     WHERE w.at <> ALL ($3::timestamptz[]) ORDER BY w.until DESC LIMIT 1`,
    [organisationId, supplierId, times],
  );
  return row?.at ?? null;
}
