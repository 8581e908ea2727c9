import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { BuildPack } from '../features/pack/commands/build-pack.ts';
import { ReleasePack } from '../features/pack/commands/release-pack.ts';
import type { PackRequest, PackState } from '../features/pack/pack-rules.ts';
import { PackReadModel, type PackPage } from '../features/pack/pack.read-model.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { before } from '../platform/time/after.ts';
import { dayIn } from '../platform/time/day-in.ts';
import { DEMO_LOTS } from './add-evidence.ts';

/** Milliseconds between looks whether a job is done. */
const interval = 100;

interface Buyers {
  readonly analyst: Viewer;
  readonly approver: Viewer;
}

/**
 * Adds three packs of the demo, by the commands and jobs that people use: a general file, a later one of the same suppliers that supersedes it, and a binder for
 * customs. All are about the supplier that needs most attention, which has the files of the library. Made once.
 */
export async function addPacks(app: INestApplicationContext, people: Buyers): Promise<void> {
  const { organisationId, timeZone } = people.analyst;
  const { suppliers, now } = await app.get(Database).transaction(organisationId, async (tx) => {
    const [made] = await tx.query('SELECT FROM packs WHERE organisation_id = $1 AND engagement_id IS NULL LIMIT 1', [
      organisationId,
    ]);
    if (made !== undefined) return { suppliers: [], now: tx.now };
    const suppliers = await tx.query<{ id: string }>(
      'SELECT supplier_id AS id FROM portfolio WHERE organisation_id = $1 ORDER BY attention_rank, supplier_id LIMIT 2',
      [organisationId],
    );
    return { suppliers, now: tx.now };
  });
  const ids = suppliers.map(({ id }) => id);
  if (ids.length === 0) return;
  const today = dayIn(timeZone, now);
  const general: PackRequest = {
    ...{ purpose: 'general', supplierIds: ids, siteIds: [], products: [], chain: null, lots: [] },
    ...{ periodFrom: dayIn(timeZone, before(now, { days: 365 })), periodUntil: today, asOf: today, language: 'en' },
    recipient: 'Supplier assurance of Harbour Lane Stores',
  };
  const binder: PackRequest = {
    ...general,
    ...{ purpose: 'uflpa', supplierIds: ids.slice(0, 1), products: ['Cotton cloth'], chain: 'cotton', lots: DEMO_LOTS },
    recipient: 'Customs brokers at the port of entry',
  };
  const earlier = { ...general, periodUntil: dayIn(timeZone, before(now, { days: 90 })) };
  const customs = release(app, people, binder);
  // The later of two takes the place of the earlier one.
  await release(app, people, earlier);
  await release(app, people, general);
  await customs;
}

async function release(app: INestApplicationContext, { analyst, approver }: Buyers, request: PackRequest) {
  const { id } = await app.get(BuildPack, { strict: false }).execute(analyst, request);
  const built = await until(app, analyst, id, 'built');
  await app.get(ReleasePack, { strict: false }).execute(approver, id, built.version);
  await until(app, analyst, id, 'released');
}

async function until(app: INestApplicationContext, analyst: Viewer, id: string, wanted: PackState): Promise<PackPage> {
  for (;;) {
    const pack = await app.get(PackReadModel, { strict: false }).one(analyst, id);
    if (pack.state === wanted) return pack;
    if (pack.state === 'failed' || pack.state === 'refused')
      throw new Error(`A pack of the demo is ${pack.state}: ${pack.refusedCode ?? ''} ${pack.refusedSubject ?? ''}`);
    await wait(interval);
  }
}
