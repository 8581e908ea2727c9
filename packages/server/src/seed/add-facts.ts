import type { INestApplicationContext } from '@nestjs/common';
import { CorrectFact } from '../features/fact/commands/correct-fact.ts';
import { RecordFact } from '../features/fact/commands/record-fact.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { untilAssessed } from './import-file.ts';

/** Older than the lists of the demo, so that both stand side by side and the lists hold. */
const VISITED = '2026-08-20';
const COUNTED = '2026-08-26';

/** A supplier of which a list says how many workers it has, and in which nobody looks first. */
const SUPPLIER = `
  SELECT p.supplier_id AS id, (o.facts->'workforce.total'->>'value')::integer AS workers
  FROM portfolio p JOIN observations o ON o.organisation_id = p.organisation_id AND o.supplier_id = p.supplier_id
  WHERE p.organisation_id = $1 AND p.lane = 'rest' AND o.recorded_to IS NULL AND (o.facts->'workforce.total'->>'value')::integer > 100
    AND NOT EXISTS (SELECT FROM hand_facts WHERE organisation_id = $1 AND form = 'workforce.total')
  ORDER BY p.name DESC, p.supplier_id LIMIT 1`;

/** Adds what the desk of the demo knows of one supplier: a number of workers beside that of its list, and its correction. Made once. */
export async function addFacts(app: INestApplicationContext, analyst: Viewer): Promise<void> {
  const { organisationId } = analyst;
  const [supplier] = await app
    .get(Database)
    .transaction(organisationId, (tx) => tx.query<{ id: string; workers: number }>(SUPPLIER, [organisationId]));
  if (supplier === undefined) return;
  const workers = (count: number, evidenceDate: string, document: string, note: string) => ({
    supplierId: supplier.id,
    form: 'workforce.total',
    siteId: null,
    values: new Map([['workersTotal', String(count)]]),
    declined: false,
    source: 'buyer',
    assurance: document === '' ? 'alleged' : 'documented',
    evidenceDate,
    document,
    note,
    numbersChecked: false,
  });
  const { id } = await app
    .get(RecordFact, { strict: false })
    .execute(analyst, workers(supplier.workers * 2, VISITED, '', 'Estimated at a visit, with both shifts.'));
  await app
    .get(CorrectFact, { strict: false })
    .execute(
      analyst,
      id,
      workers(supplier.workers + 40, COUNTED, 'Payroll of July', 'The second shift was counted twice.'),
    );
  await untilAssessed(app, organisationId);
}
