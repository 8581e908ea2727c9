import type { INestApplicationContext } from '@nestjs/common';
import { ApproveOverride } from '../features/override/commands/approve-override.ts';
import { ProposeOverride } from '../features/override/commands/propose-override.ts';
import type { ProposedOverride } from '../features/override/override-rules.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { after, before } from '../platform/time/after.ts';
import { dayIn } from '../platform/time/day-in.ts';

/** Adds two overrides of suppliers that are High by context alone: one in force, one that waits. Made once, by the people of the demo. */
export async function addOverrides(app: INestApplicationContext, analyst: Viewer, approver: Viewer): Promise<void> {
  const { organisationId, timeZone } = analyst;
  const { suppliers, now } = await app.get(Database).transaction(organisationId, async (tx) => {
    const [made] = await tx.query('SELECT FROM overrides WHERE organisation_id = $1 LIMIT 1', [organisationId]);
    if (made !== undefined) return { suppliers: [], now: tx.now };
    const suppliers = await tx.query<{ id: string }>(
      `SELECT supplier_id AS id FROM portfolio
       WHERE organisation_id = $1 AND lane = 'context' AND label = 'HIGH' ORDER BY attention_rank, supplier_id LIMIT 2`,
      [organisationId],
    );
    return { suppliers, now: tx.now };
  });
  const proposed: ProposedOverride = {
    label: 'MEDIUM',
    reasonCode: 'unlike-usual',
    reason: 'Everybody who works there was hired in the town itself, without an agent.',
    evidence: 'Report of the visit, page 4',
    evidenceDate: dayIn(timeZone, before(now, { days: 12 })),
    until: dayIn(timeZone, after(now, { days: 150 })),
    numbersChecked: false,
  };
  for (const [place, { id }] of suppliers.entries()) {
    const { id: overrideId, version } = await app
      .get(ProposeOverride, { strict: false })
      .execute(analyst, id, proposed);
    if (place === 0) await app.get(ApproveOverride, { strict: false }).execute(approver, overrideId, version);
  }
}
