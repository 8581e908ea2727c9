import { randomUUID } from 'node:crypto';
import type { Database } from '../../../platform/db/transaction.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Decide } from '../../decision/commands/decide.ts';
import { CHECKLIST } from '../../decision/decision-rules.ts';

/** Makes the person propose to suspend a new supplier. @returns the id of the proposal */
export async function aProposal(database: Database, viewer: Viewer): Promise<string> {
  const supplierId = randomUUID();
  await database.transaction(viewer.organisationId, (tx) =>
    tx.write(
      `INSERT INTO suppliers (organisation_id, id, name, country, state, first_import_id, created_at) VALUES ($1, $2, 'Kestrel Formwork WLL', 'QA', 'active', $2, $3)`,
      [viewer.organisationId, supplierId, tx.now],
    ),
  );
  const { id } = await new Decide(database).execute(viewer, {
    supplierId,
    seen: { inForce: null, proposal: null },
    kind: 'suspend',
    reason: 'Passports are held and were not returned after two requests.',
    conditions: 'Passports are given back.',
    until: '2099-03-31',
    remedyDate: '2099-01-31',
    ownerId: viewer.userId,
    checklist: Object.fromEntries(CHECKLIST.map((key) => [key, 'Answered.'])),
    numbersChecked: false,
  });
  return id;
}
