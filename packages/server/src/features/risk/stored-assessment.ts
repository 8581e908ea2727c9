import type { Transaction } from '../../platform/db/transaction.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { loadPreferences } from '../supplier/preferences.ts';
import { composeSupplier } from './assess-supplier.ts';
import { withEvidenceInForce } from './evidence-in-force.ts';
import { openExplanation } from './explanations.ts';
import { openEditions } from './kept-basis.ts';
import type { ShownAssessment } from './recompute-assessment.ts';

interface HeldResult {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly asOf: string;
  readonly assessedAt: Date;
  readonly engine: string;
  readonly digest: string;
  readonly methodology: string;
}

const heldSql = `SELECT a.id, s.name, s.country, p.as_of AS "asOf", p.assessed_at AS "assessedAt", a.engine, a.editions_digest AS digest, a.methodology
  FROM suppliers s
  JOIN portfolio p ON p.organisation_id = s.organisation_id AND p.supplier_id = s.id
  JOIN assessments a ON a.organisation_id = s.organisation_id AND a.supplier_id = s.id AND a.recorded_to IS NULL
  WHERE s.organisation_id = $1 AND s.id = $2`;

/**
 * Reads the result of a supplier as it was stored, in a transaction of `Database.reading`: flags, terms and gaps as the engine of then made them, editions by the digest that
 * the result names. Nothing is computed again: the facts beside it are only put together from their rows.
 * @returns null where the supplier was not assessed, where its result rested on what was sealed or erased since, and where no explanation was kept
 */
export async function storedAssessment(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
): Promise<ShownAssessment | null> {
  const [held] = await tx.query<HeldResult>(heldSql, [organisationId, supplierId]);
  if (held === undefined) return null;
  const { id, name, country, asOf, assessedAt, engine, digest, methodology } = held;
  const assessment = await openExplanation(tx, organisationId, supplierId, id);
  if (assessment === null) return null;
  const rows = (await loadInForce(tx, organisationId, [supplierId])).get(supplierId) ?? [];
  const preferences = (await loadPreferences(tx, organisationId, [supplierId])).get(supplierId);
  const { named, dossier, details } = composeSupplier({ id: supplierId, name, country }, rows, preferences);
  const editions = await openEditions(tx, organisationId, digest);
  return {
    supplier: named,
    dossier,
    details,
    assessment: withEvidenceInForce(assessment, dossier),
    basis: { methodology, editions: digest, asOf },
    rows,
    assessedAt,
    isNewer: false,
    engine,
    editions,
    lists: editions.lists,
  };
}

/** Whether results of a supplier that stood at the instant of the transaction rested on what was sealed or erased since. Never on what. */
export async function isWithheld(tx: Transaction, organisationId: string, supplierId: string): Promise<boolean> {
  const found = await tx.query(
    `SELECT FROM past_withheld w JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = $2
     WHERE w.organisation_id = $1 AND w.supplier_id = $2 AND w.recorded_from <= $3 AND w.recorded_to > p.assessed_at LIMIT 1`,
    [organisationId, supplierId, tx.now],
  );
  return found.length > 0;
}
