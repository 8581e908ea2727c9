import type { Response } from '@plumbline/facts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { planOf, type Plan, type Teller } from './remedy-rules.ts';
import { recordBesideFinding } from './response-observation.ts';

/** Two suppliers, of which one gets the remedies of the other. */
interface Move {
  readonly from: string;
  readonly into: string;
  /** The answer that moves them. */
  readonly answerId: string;
}

interface MovedRemedy {
  readonly id: string;
  readonly supplierId: string;
  readonly siteKey: string;
  readonly ruleId: string;
}
const MOVED = 'id, supplier_id AS "supplierId", site_key AS "siteKey", rule_id AS "ruleId"';

/** Moves what is done about findings of a supplier to the one it is merged into, with the responses that count. Both keep theirs where they have the same finding: the lesser response counts. */
export async function mergeRemedies(tx: Transaction, organisationId: string, move: Move): Promise<void> {
  const moved = await tx.query<MovedRemedy>(
    `UPDATE remedies SET own_supplier_id = coalesce(own_supplier_id, supplier_id), supplier_id = $3, version = version + 1
     WHERE organisation_id = $1 AND supplier_id = $2 RETURNING ${MOVED}`,
    [organisationId, move.from, move.into],
  );
  await recordAgain(tx, organisationId, moved, move.answerId);
}

/** Gives remedies back to their original suppliers. What was begun since the merge stays. @param owners suppliers that get theirs back */
export async function separateRemedies(
  tx: Transaction,
  organisationId: string,
  { from, into, answerId, owners }: Move & { readonly owners: readonly string[] },
): Promise<void> {
  const moved = await tx.query<MovedRemedy>(
    `UPDATE remedies SET supplier_id = $3, own_supplier_id = nullif(own_supplier_id, $3), version = version + 1
     WHERE organisation_id = $1 AND supplier_id = $2 AND own_supplier_id = ANY ($4::uuid[]) RETURNING ${MOVED}`,
    [organisationId, from, into, owners],
  );
  await recordAgain(tx, organisationId, moved, answerId);
}

interface StoredStep {
  readonly remedyId: string;
  readonly response: Response;
  readonly source: Teller;
  readonly evidenceDate: string;
  readonly plan: Plan | null;
}

/** Records the response of each remedy at the supplier that it is of now. */
async function recordAgain(
  tx: Transaction,
  organisationId: string,
  remedies: readonly MovedRemedy[],
  answerId: string,
): Promise<void> {
  const steps = await tx.query<StoredStep>(
    `SELECT remedy_id AS "remedyId", response, source, evidence_date AS "evidenceDate", plan FROM remedy_steps
     WHERE organisation_id = $1 AND remedy_id = ANY ($2::uuid[]) ORDER BY remedy_id, place`,
    [organisationId, remedies.map(({ id }) => id)],
  );
  const byRemedy = Map.groupBy(steps, ({ remedyId }) => remedyId);
  for (const remedy of remedies) {
    const own = byRemedy.get(remedy.id) ?? [];
    const last = own.at(-1);
    if (last === undefined) continue;
    const { response, source, evidenceDate } = last;
    const said = { rule: remedy.ruleId, response, source, evidenceDate, until: planOf(own)?.until ?? null };
    await recordBesideFinding(tx, organisationId, remedy, said, answerId);
  }
}
