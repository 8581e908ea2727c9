import type { Transaction } from '../../platform/db/transaction.ts';
import { userError, type UserErrors } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import type { DecisionKind } from './decision-rules.ts';

/** What stood about a supplier when somebody looked at it, by the ids of the decisions; null for none. */
export interface SeenDecisions {
  readonly inForce: string | null;
  readonly proposal: string | null;
}

interface Standing {
  readonly id: string;
  readonly state: 'in-force' | 'proposed';
  readonly kind: DecisionKind;
  readonly byId: string;
  readonly by: PersonAt | null;
}

/** As pages show it: a decision whose last day has passed is in force no more. */
const standingSql = `
  SELECT d.id, d.state, d.kind, coalesce(d.decided_by, d.proposed_by) AS "byId", who.person AS by
  FROM decisions d ${personAt('who', 'coalesce(d.decided_by, d.proposed_by)', 'coalesce(d.decided_at, d.proposed_at)')}
  WHERE d.organisation_id = $1 AND d.supplier_id = $2 AND (d.state = 'proposed' OR (d.state = 'in-force' AND (d.until IS NULL OR d.until >= $3)))`;

async function standing(
  tx: Transaction,
  { organisationId, timeZone }: Viewer,
  supplierId: string,
): Promise<Readonly<Partial<Record<Standing['state'], Standing>>>> {
  const rows = await tx.query<Standing>(standingSql, [organisationId, supplierId, dayIn(timeZone, tx.now)]);
  return Object.fromEntries(rows.map((row) => [row.state, row]));
}

/** What stands about a supplier now. */
export async function decisionsNow(tx: Transaction, viewer: Viewer, supplierId: string): Promise<SeenDecisions> {
  const { 'in-force': inForce, proposed } = await standing(tx, viewer, supplierId);
  return { inForce: inForce?.id ?? null, proposal: proposed?.id ?? null };
}

/**
 * Nobody replaces what they have not read.
 * @throws UserErrors where something else stands now than what the viewer saw
 */
export async function assertSeen(
  tx: Transaction,
  viewer: Viewer,
  supplierId: string,
  seen: SeenDecisions,
): Promise<void> {
  const { 'in-force': inForce, proposed } = await standing(tx, viewer, supplierId);
  if (inForce !== undefined && inForce.id !== seen.inForce) throw overtaken('DECIDED_MEANWHILE', inForce, viewer);
  if (proposed !== undefined && proposed.id !== seen.proposal) throw overtaken('PROPOSED_MEANWHILE', proposed, viewer);
  const now = { inForce: inForce?.id ?? null, proposal: proposed?.id ?? null };
  if (now.inForce !== seen.inForce || now.proposal !== seen.proposal) throw userError('DECISION_GONE', 'supplierId');
}

/**
 * Who decides about several suppliers has seen no more of each than that it needs a decision.
 * @throws UserErrors where it needs none now
 */
export async function assertNeedsDecision(tx: Transaction, viewer: Viewer, supplierId: string): Promise<void> {
  const rows = await tx.query(
    'SELECT FROM portfolio WHERE organisation_id = $1 AND supplier_id = $2 AND needs_decision = 1',
    [viewer.organisationId, supplierId],
  );
  if (rows.length > 0) return;
  const { 'in-force': inForce } = await standing(tx, viewer, supplierId);
  throw inForce === undefined
    ? userError('DECISION_NOT_NEEDED', 'supplierId')
    : overtaken('DECIDED_MEANWHILE', inForce, viewer);
}

function overtaken(
  code: 'DECIDED_MEANWHILE' | 'PROPOSED_MEANWHILE',
  { kind, byId, by }: Standing,
  { userId }: Viewer,
): UserErrors {
  const name = by?.name ?? '';
  const who = byId === userId ? 'you' : name === '' ? 'former' : 'other';
  return userError(code, 'supplierId', { who, name, kind });
}
