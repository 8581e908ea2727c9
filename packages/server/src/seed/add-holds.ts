import type { INestApplicationContext } from '@nestjs/common';
import { ApproveDecision } from '../features/decision/commands/approve-decision.ts';
import { Decide } from '../features/decision/commands/decide.ts';
import type { DecideInput } from '../features/decision/write-decision.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';

const LISTED = `
  SELECT p.supplier_id AS id FROM portfolio p
  WHERE p.organisation_id = $1 AND p.barred_by <> '' AND p.proposal_kind = '' AND p.decision_kind = '' ORDER BY p.attention_rank, p.supplier_id LIMIT 2`;

/** Holds shipments of two suppliers that are on a list, or whose labour is state-imposed: some lots, confirmed, and all shipments, for which the approver is still to be asked. */
export async function addHolds(app: INestApplicationContext, analyst: Viewer, approver: Viewer): Promise<void> {
  const { organisationId } = analyst;
  const [some, all] = await app
    .get(Database)
    .transaction(organisationId, (tx) => tx.query<{ id: string }>(LISTED, [organisationId]));
  const decide = app.get(Decide, { strict: false });
  const hold: Omit<DecideInput, 'supplierId' | 'held'> = {
    seen: { inForce: null, proposal: null },
    ...{ kind: 'hold', conditions: '', until: null, remedyDate: null, checklist: {}, numbersChecked: false },
    reason: 'Counsel is asked, and the goods are traced back to where they come from.',
  };
  if (some !== undefined) {
    const lots = ['PO 2026-0481', 'PO 2026-0502'];
    const { id, version } = await decide.execute(analyst, {
      ...hold,
      supplierId: some.id,
      held: { everything: false, lots },
    });
    await app.get(ApproveDecision, { strict: false }).execute(approver, id, version);
  }
  if (all !== undefined)
    await decide.execute(analyst, { ...hold, supplierId: all.id, held: { everything: true, lots: [] } });
}
