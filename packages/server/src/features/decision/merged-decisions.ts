import type { AuditEntry } from '../../platform/audit/append-audit.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { DECISION_KINDS, leaves, type DecisionKind, type DecisionState } from './decision-rules.ts';

/** States in which a decision is in force or waits for approval. */
const LIVE = ['in-force', 'proposed'] as const;
type Live = (typeof LIVE)[number];

const LEAVING: readonly DecisionKind[] = DECISION_KINDS.filter(leaves);
/** Holds move as they are: they stand beside each other, and setting one aside would let goods go. */
const MOVING: readonly DecisionState[] = [...LIVE, 'held'];
const KINDS: readonly DecisionKind[] = DECISION_KINDS;

interface Held {
  readonly id: string;
  readonly supplierId: string;
  readonly kind: DecisionKind;
  readonly state: DecisionState;
}
const HELD = 'id, supplier_id AS "supplierId", kind, state';

/** Two suppliers, of which one gets the decisions of the other. */
interface Merge {
  readonly from: string;
  readonly into: string;
  /** The person who merged or separated the two; null when this is no longer known. */
  readonly actorId: string | null;
}

/**
 * Moves the decisions and proposals of a supplier to the supplier it is merged into. Where both have one, the stricter stays: nobody has lifted it, and
 * the milder one was chosen without knowing its grounds. The milder one is set aside and stays in the history. Returns the entries for the audit log.
 */
export async function mergeDecisions(
  tx: Transaction,
  organisationId: string,
  { from, into, actorId }: Merge,
): Promise<AuditEntry[]> {
  const live = await tx.query<Held>(
    `SELECT ${HELD} FROM decisions
     WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[]) AND state = ANY ($3::text[]) ORDER BY id FOR UPDATE`,
    [organisationId, [from, into], MOVING],
  );
  const waits = await needsDecision(tx, organisationId, into);
  const aside = LIVE.flatMap((state) => {
    const theirs = live.find((each) => each.state === state && each.supplierId === from);
    const own = live.find((each) => each.state === state && each.supplierId === into);
    return asideOf(theirs, own, state === 'in-force' && waits);
  });
  await setAside(tx, organisationId, aside, actorId);
  await tx.write(
    `UPDATE decisions SET own_supplier_id = coalesce(own_supplier_id, supplier_id), supplier_id = $3, version = version + 1
     WHERE organisation_id = $1 AND supplier_id = $2 AND (state = ANY ($4::text[]) OR set_aside IS NOT NULL OR own_supplier_id IS NOT NULL)`,
    [organisationId, from, into, MOVING],
  );
  const moved = live.filter((each) => each.supplierId === from && !aside.includes(each));
  return [
    ...aside.map((each) => asideEntry(actorId, each)),
    ...moved.map((each) => movedEntry(actorId, { ...each, supplierId: into })),
  ];
}

/** Returns the milder of two decisions. A single mild decision is set aside when the other supplier needs a decision, because it was not about that need. */
function asideOf(theirs: Held | undefined, own: Held | undefined, waits: boolean): readonly Held[] {
  if (theirs === undefined) return [];
  if (waits && !LEAVING.includes(theirs.kind)) return [theirs];
  if (own === undefined) return [];
  return KINDS.indexOf(theirs.kind) > KINDS.indexOf(own.kind) ? [own] : [theirs];
}

/** Returns those of the suppliers that have a decision or an override. */
export async function decidedSuppliers(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT supplier_id AS id FROM decisions WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[])
     UNION SELECT supplier_id FROM overrides WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[])`,
    [organisationId, supplierIds],
  );
  return rows.map(({ id }) => id);
}

/** A supplier about which something is proposed needs the answer to it: a mild decision about another one does not meet that. */
async function needsDecision(tx: Transaction, organisationId: string, supplierId: string): Promise<boolean> {
  const rows = await tx.query(
    "SELECT FROM portfolio WHERE organisation_id = $1 AND supplier_id = $2 AND (needs_decision = 1 OR proposal_kind <> '' OR hold_state = 'waiting')",
    [organisationId, supplierId],
  );
  return rows.length > 0;
}

async function setAside(
  tx: Transaction,
  organisationId: string,
  aside: readonly Held[],
  actorId: string | null,
): Promise<void> {
  await tx.write(
    `UPDATE decisions SET set_aside = state, version = version + 1,
       state = CASE state WHEN 'proposed' THEN 'withdrawn' ELSE 'superseded' END,
       decided_by = CASE state WHEN 'proposed' THEN $3 ELSE decided_by END, decided_at = CASE state WHEN 'proposed' THEN $4 ELSE decided_at END
     WHERE organisation_id = $1 AND id = ANY ($2::uuid[])`,
    [organisationId, aside.map(({ id }) => id), actorId, tx.now],
  );
}

/** A merge that is undone. */
interface Separation extends Merge {
  /** Suppliers that get their own decisions back: the restored one, and those that were merged into it. */
  readonly owners: readonly string[];
}

/**
 * Returns decisions to their original supplier, and restores the decisions and proposals that only the merge ended. A decision made after the merge
 * stays with the supplier it was made about. Returns the entries for the audit log.
 */
export async function separateDecisions(
  tx: Transaction,
  organisationId: string,
  { from, into, owners, actorId }: Separation,
): Promise<AuditEntry[]> {
  // A decision that a later one about both superseded was in force at the merge, so it is in force again for its original supplier.
  const moved = await tx.query<Held>(
    `UPDATE decisions SET supplier_id = $3, own_supplier_id = nullif(own_supplier_id, $3), version = version + 1,
       set_aside = CASE WHEN state = 'superseded' THEN coalesce(set_aside, 'in-force') ELSE set_aside END
     WHERE organisation_id = $1 AND supplier_id = $2 AND own_supplier_id = ANY ($4::uuid[]) RETURNING ${HELD}`,
    [organisationId, from, into, owners],
  );
  const restored: Held[] = [];
  for (const supplierId of [from, into])
    for (const state of LIVE) restored.push(...(await restore(tx, organisationId, supplierId, state)));
  return [
    ...moved.filter(({ state }) => MOVING.includes(state)).map((each) => movedEntry(actorId, each)),
    ...restored.map((each) => restoredEntry(actorId, each)),
  ];
}

/** Restores the strictest decision that was set aside, unless another took its place. As in a merge, a mild merged decision meets no open need. */
async function restore(tx: Transaction, organisationId: string, supplierId: string, state: Live): Promise<Held[]> {
  const waits = await needsDecision(tx, organisationId, supplierId);
  return tx.query<Held>(
    `UPDATE decisions SET state = set_aside, set_aside = NULL, version = version + 1,
       decided_by = CASE set_aside WHEN 'proposed' THEN NULL ELSE decided_by END, decided_at = CASE set_aside WHEN 'proposed' THEN NULL ELSE decided_at END
     WHERE organisation_id = $1 AND id = (
       SELECT d.id FROM decisions d WHERE d.organisation_id = $1 AND d.supplier_id = $2 AND d.set_aside = $3
         AND (d.own_supplier_id IS NULL OR NOT $4 OR d.kind = ANY ($5::text[]))
         AND NOT EXISTS (SELECT FROM decisions o WHERE o.organisation_id = $1 AND o.supplier_id = $2 AND o.state = $3)
       ORDER BY array_position($6::text[], d.kind) DESC, d.proposed_at DESC LIMIT 1)
     RETURNING ${HELD}`,
    [organisationId, supplierId, state, state === 'in-force' && waits, LEAVING, DECISION_KINDS],
  );
}

function about(actorId: string | null, { id, supplierId, kind }: Held): Omit<AuditEntry, 'verb'> {
  return { actorId, subjectType: 'Supplier', subjectId: supplierId, parameters: { decision: id, kind } };
}

function asideEntry(actorId: string | null, decision: Held): AuditEntry {
  return {
    ...about(actorId, decision),
    verb: decision.state === 'proposed' ? 'decision.withdrawn' : 'decision.set-aside',
  };
}

function movedEntry(actorId: string | null, decision: Held): AuditEntry {
  return {
    ...about(actorId, decision),
    verb: 'decision.moved',
  };
}

function restoredEntry(actorId: string | null, decision: Held): AuditEntry {
  return {
    ...about(actorId, decision),
    verb: 'decision.restored',
  };
}
