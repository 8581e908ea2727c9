import type { INestApplicationContext } from '@nestjs/common';
import { RecordFact } from '../features/fact/commands/record-fact.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { dayIn } from '../platform/time/day-in.ts';
import { untilAssessed } from './import-file.ts';

const LOCKED = 'The passports lie in a cabinet of the office, and the guard has its key.';
const RETURNED = 'Seen again: every worker has a locker, and the only key to it.';

/** Suppliers with one site that are High by context alone, in which nobody looks first. */
const TO_VISIT = `
  SELECT p.supplier_id AS "supplierId", s.id AS "siteId" FROM portfolio p JOIN sites s ON s.organisation_id = $1 AND s.supplier_id = p.supplier_id
  WHERE p.organisation_id = $1 AND p.lane = 'context' AND p.label = 'HIGH' AND p.site_count = 1
    AND NOT EXISTS (SELECT FROM hand_facts h WHERE h.organisation_id = $1 AND h.note = $2)
    AND NOT EXISTS (SELECT FROM portfolio_values v WHERE v.organisation_id = $1 AND v.supplier_id = p.supplier_id AND v.value = 'private-household')
  ORDER BY p.name DESC, p.supplier_id LIMIT 3`;

/** Those that were visited first of all. */
const TO_SEE_AGAIN = `
  SELECT h.supplier_id AS "supplierId", s.id AS "siteId" FROM hand_facts h
  JOIN sites s ON s.organisation_id = $1 AND s.supplier_id = h.supplier_id AND s.key = h.site_key
  WHERE h.organisation_id = $1 AND h.note = $3 AND h.ended_at IS NULL AND NOT EXISTS (SELECT FROM hand_facts a WHERE a.organisation_id = $1 AND a.note = $2)
    AND h.form = 'documents.holder'
  ORDER BY h.id LIMIT 2`;

interface Visited {
  readonly supplierId: string;
  readonly siteId: string;
}

/** Records what an auditor saw at three suppliers: who holds the passports, and when workers get them. Made once. */
export async function addVisits(app: INestApplicationContext, analyst: Viewer): Promise<void> {
  await record(app, analyst, { sql: TO_VISIT, holder: 'employer', access: 'none', note: LOCKED });
}

/** Records that two of them have given the passports back. Made once. */
export async function addSecondVisits(app: INestApplicationContext, analyst: Viewer): Promise<void> {
  await record(app, analyst, {
    sql: TO_SEE_AGAIN,
    more: [LOCKED],
    holder: 'worker',
    access: 'any-hour',
    note: RETURNED,
  });
}

interface Seen {
  readonly sql: string;
  readonly more?: readonly string[];
  readonly holder: 'employer' | 'worker';
  readonly access: 'none' | 'any-hour';
  readonly note: string;
}

async function record(
  app: INestApplicationContext,
  analyst: Viewer,
  { sql, more = [], holder, access, note }: Seen,
): Promise<void> {
  const { organisationId, timeZone } = analyst;
  const { sites, today } = await app.get(Database).transaction(organisationId, async (tx) => ({
    sites: await tx.query<Visited>(sql, [organisationId, note, ...more]),
    today: dayIn(timeZone, tx.now),
  }));
  const said = {
    ...{ declined: false, source: 'audit', assurance: 'documented', evidenceDate: today },
    ...{ document: 'Report of the visit', note, numbersChecked: false },
  };
  const forms = {
    'documents.holder': ['documentHolder', holder],
    'documents.access': ['documentAccess', access],
  } as const;
  for (const site of sites)
    for (const [form, value] of Object.entries(forms))
      await app
        .get(RecordFact, { strict: false })
        .execute(analyst, { ...said, ...site, form, values: new Map([value]) });
  await untilAssessed(app, organisationId);
}
