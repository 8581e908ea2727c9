import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { JOBS } from '@plumbline/jobs';
import { FIRST_IMPORT, supplierRows, writeSeedFile } from '../../../../infra/seeds/generate-suppliers.ts';
import { findHandlers } from '../../src/platform/queue/find-handlers.ts';
import { openJobWorker } from '../../src/platform/queue/open-job-worker.ts';
import { QUEUE_SETTINGS } from '../../src/platform/queue/queue-settings.ts';
import type { Viewer } from '../../src/platform/tenancy/viewer.ts';
import { addDecisions } from '../../src/seed/add-decisions.ts';
import { addFacts } from '../../src/seed/add-facts.ts';
import { addFlagWork } from '../../src/seed/add-flag-work.ts';
import { addHolds } from '../../src/seed/add-holds.ts';
import { addLists } from '../../src/seed/add-lists.ts';
import { addOrganisation } from '../../src/seed/add-organisations.ts';
import { addOverrides } from '../../src/seed/add-overrides.ts';
import { addRecruitment } from '../../src/seed/add-recruitment.ts';
import { addRemedies } from '../../src/seed/add-remedies.ts';
import { addRequests } from '../../src/seed/add-requests.ts';
import { addSecondVisits, addVisits } from '../../src/seed/add-visits.ts';
import { NORTHFIELD } from '../../src/seed/demo-organisations.ts';
import { northfieldRequests } from '../../src/seed/demo-requests.ts';
import { importFile } from '../../src/seed/import-file.ts';
import type { Platform } from '../../src/service/platform.module.ts';
import { WorkerModule } from '../../src/service/worker.module.ts';

const infra = join(dirname(fileURLToPath(import.meta.url)), '../../../../infra');
/** The suppliers with a story, and some that are made by chance. */
const list = { ...FIRST_IMPORT, rows: 32 };

/** A filled demo with its jobs running, until it is closed. */
export interface SmallDemo {
  readonly analyst: Viewer;
  close(): Promise<void>;
}

/** What `npm start` fills, of fewer suppliers and without packs and engagements: by the same commands and jobs. */
export async function smallDemo(platform: Platform): Promise<SmallDemo> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(platform), { logger: false });
  const handlers = findHandlers(app.get(DiscoveryService));
  const worker = await openJobWorker({ ...platform, contracts: JOBS, handlers, settings: QUEUE_SETTINGS });
  await worker.start();
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-demo-'));
  const close = async (): Promise<void> => {
    await worker.stop();
    await app.close();
    await rm(folder, { recursive: true });
  };
  const people = await addOrganisation(app, NORTHFIELD);
  const [analyst, approver] = ['analyst@northfield.example', 'approver@northfield.example'].map((email) =>
    people.get(email),
  );
  if (analyst === undefined || approver === undefined) throw new Error('The demo has lost its people');
  await addLists(app, analyst, [join(infra, 'demo/lists'), join(infra, 'seeds/lists')]);

  const name = 'northfield suppliers.csv';
  await importFile(app, analyst, name, async () => {
    const path = join(folder, name);
    await writeSeedFile(path, supplierRows(list));
    return path;
  });

  await addRecruitment(app, analyst);
  await addVisits(app, analyst);
  await addRequests(app, analyst, (day) => northfieldRequests(day).filter(({ state }) => state === 'accepted'));
  await addFlagWork(app, analyst);
  await addDecisions(app, analyst, approver);
  await addHolds(app, analyst, approver);
  await addSecondVisits(app, analyst);
  await addOverrides(app, analyst, approver);
  await addRemedies(app, analyst);
  await addFacts(app, analyst);
  return { analyst, close };
}
