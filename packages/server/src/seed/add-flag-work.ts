import type { INestApplicationContext } from '@nestjs/common';
import { evidenceNeeded, type RuleClass, type Severity } from '@plumbline/risk';
import { DisputeFlag } from '../features/flag/commands/dispute-flag.ts';
import { HoldFlag } from '../features/flag/commands/hold-flag.ts';
import { ProposeClearing } from '../features/flag/commands/propose-clearing.ts';
import { Database } from '../platform/db/transaction.ts';
import { after } from '../platform/time/after.ts';
import { dayIn } from '../platform/time/day-in.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';

interface FoundFlag {
  readonly supplierId: string;
  readonly flag: string;
  readonly ruleId: string;
  readonly class: RuleClass;
  readonly severity: Severity;
}

/** Works on three grave findings, so that the demo shows a clearing that waits for a second person, a flag that waits for a verifier, and a dispute. Made once. */
export async function addFlagWork(app: INestApplicationContext, analyst: Viewer): Promise<void> {
  const { organisationId, timeZone } = analyst;
  const { found, now } = await app.get(Database).transaction(organisationId, async (tx) => {
    const [made] = await tx.query('SELECT FROM flags WHERE organisation_id = $1 LIMIT 1', [organisationId]);
    if (made !== undefined) return { found: [], now: tx.now };
    const found = await tx.query<FoundFlag>(
      `SELECT DISTINCT ON (s.name, a.supplier_id) a.supplier_id AS "supplierId", f->>'ruleId' AS "ruleId", f->>'class' AS class, f->>'severity' AS severity,
         concat_ws(' ', f->>'ruleId', f->>'subject', f->>'key') AS flag
       FROM assessments a JOIN portfolio s ON s.organisation_id = $1 AND s.supplier_id = a.supplier_id CROSS JOIN LATERAL jsonb_array_elements(a.result->'flags') f
       WHERE a.organisation_id = $1 AND a.recorded_to IS NULL AND f->>'ruleId' = 'DOC-RETENTION' AND f->>'severity' = 'C'
       ORDER BY s.name, a.supplier_id LIMIT 3`,
      [organisationId],
    );
    return { found, now: tx.now };
  });
  const later = (days: number): string => dayIn(timeZone, after(now, { days }));
  const [proposed, waiting, disputed] = found.map((each) => ({ ...each, version: 0, numbersChecked: false }));
  if (proposed !== undefined) {
    const evidence = evidenceNeeded(proposed).map((kind) => ({
      kind,
      on: later(-5),
      givenBy: 'independent-interviewer' as const,
      note: 'Seen on the second visit, and kept with its papers.',
    }));
    await app.get(ProposeClearing, { strict: false }).execute(analyst, { ...proposed, evidence });
  }
  if (waiting !== undefined) {
    const note = 'The union has no members at this site. An interviewer is being looked for.';
    const hold = { wait: 'no-verifier', nextOn: later(45), note } as const;
    await app.get(HoldFlag, { strict: false }).execute(analyst, { ...waiting, ...hold });
  }
  if (disputed !== undefined) {
    const note = 'The supplier says that the list is of a site that it left. Nobody has shown that yet.';
    await app.get(DisputeFlag, { strict: false }).execute(analyst, { ...disputed, reason: 'other-place', note });
  }
}
