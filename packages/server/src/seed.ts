import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import {
  FIRST_IMPORT,
  HEADER,
  SECOND_IMPORT,
  SHORT_LIST,
  secondRows,
  supplierRows,
  writeSeedFile,
} from '../../../infra/seeds/generate-suppliers.ts';
import { VISIT_HEADER, visitRows } from '../../../infra/seeds/site-visits.ts';
import { readConfig } from './platform/config/config.ts';
import { NestLog } from './platform/logging/nest-log.ts';
import { addClaims } from './seed/add-claims.ts';
import { addDecisions } from './seed/add-decisions.ts';
import { addEngagements } from './seed/add-engagements.ts';
import { addEvidence } from './seed/add-evidence.ts';
import { addRedaction } from './seed/add-redaction.ts';
import { addFacts } from './seed/add-facts.ts';
import { addFlagWork } from './seed/add-flag-work.ts';
import { addPacks } from './seed/add-packs.ts';
import { addPriceCounts } from './seed/add-price-counts.ts';
import { addPromise } from './seed/add-promise.ts';
import { addPlaces } from './seed/add-places.ts';
import { addRecruitment } from './seed/add-recruitment.ts';
import { addRequests } from './seed/add-requests.ts';
import { addLists } from './seed/add-lists.ts';
import { addOrganisation } from './seed/add-organisations.ts';
import { addOverrides } from './seed/add-overrides.ts';
import {
  ALDGATE,
  DEMO_ORGANISATIONS,
  DEMO_PASSWORD,
  KESTREL,
  MERIDIAN,
  NORTHFIELD,
  type DemoOrganisation,
} from './seed/demo-organisations.ts';
import { MERIDIAN_REQUESTS, northfieldRequests } from './seed/demo-requests.ts';
import { addRemedies } from './seed/add-remedies.ts';
import { importFile } from './seed/import-file.ts';
import { openPlatform } from './service/platform.module.ts';
import { WorkerModule } from './service/worker.module.ts';
import type { Role, Viewer } from './platform/tenancy/viewer.ts';

const infra = join(dirname(fileURLToPath(import.meta.url)), '../../../infra');
const config = readConfig();
const folder = config.environment.SEED_FOLDER;
if (folder === undefined) throw new Error('SEED_FOLDER is not set: the demo files are written there');

const platform = await openPlatform(config, 'worker');
const app = await NestFactory.createApplicationContext(WorkerModule.with(platform), {
  logger: new NestLog(platform.log),
});

/** The first person of a demo organisation with this role. */
function person(viewers: ReadonlyMap<string, Viewer>, role: Role): Viewer {
  const viewer = [...viewers.values()].find(({ roles }) => roles.has(role));
  if (viewer === undefined) throw new Error(`The demo organisation has no ${role}`);
  return viewer;
}

interface DemoList {
  readonly name: string;
  readonly rows: () => Iterable<readonly string[]>;
  readonly header: readonly string[];
}

async function addList(analyst: Viewer, { name, rows, header }: DemoList): Promise<void> {
  await importFile(app, analyst, name, async () => {
    const path = join(config.environment.SEED_FOLDER ?? '', name);
    await writeSeedFile(path, rows(), header);
    return path;
  });
}

async function fillNorthfield(viewers: ReadonlyMap<string, Viewer>): Promise<void> {
  const analyst = person(viewers, 'analyst');
  const approver = person(viewers, 'approver');
  await addLists(app, analyst, [join(infra, 'demo/lists'), join(infra, 'seeds/lists')]);
  await addList(analyst, {
    name: 'northfield suppliers 2026-11-20.csv',
    rows: () => supplierRows(FIRST_IMPORT),
    header: HEADER,
  });
  await addList(analyst, {
    name: 'northfield suppliers 2026-11-23.csv',
    rows: () => secondRows(SECOND_IMPORT),
    header: HEADER,
  });
  await addList(analyst, { name: 'northfield site visits 2026-11-24.csv', rows: visitRows, header: VISIT_HEADER });
  await addDecisions(app, analyst, approver);
  await addFlagWork(app, analyst);
  await addFacts(app, analyst);
  await addRecruitment(app, analyst);
  await addPlaces(app, analyst);
  await addOverrides(app, analyst, approver);
  await addRemedies(app, analyst);
  await addEvidence(app, analyst);
  await addRedaction(app, analyst, approver);
  await addPromise(app, approver);
  await addRequests(app, analyst, northfieldRequests);
  await addPriceCounts(app, analyst);
}

async function fillMeridian(viewers: ReadonlyMap<string, Viewer>): Promise<void> {
  const analyst = person(viewers, 'analyst');
  await addList(analyst, {
    name: 'meridian suppliers 2026-11-21.csv',
    rows: () => supplierRows(SHORT_LIST),
    header: HEADER,
  });
  await addRequests(app, analyst, () => MERIDIAN_REQUESTS);
}

try {
  await mkdir(folder, { recursive: true });
  const people = new Map<DemoOrganisation, ReadonlyMap<string, Viewer>>();
  for (const demo of DEMO_ORGANISATIONS) people.set(demo, await addOrganisation(app, demo));
  const of = (demo: DemoOrganisation): ReadonlyMap<string, Viewer> => people.get(demo) ?? new Map();
  await fillNorthfield(of(NORTHFIELD));
  await fillMeridian(of(MERIDIAN));
  for (const buyer of [NORTHFIELD, MERIDIAN])
    await addClaims(app, person(of(buyer), 'analyst'), person(of(KESTREL), 'owner'), 'Kestrel Formwork WLL');
  await addEngagements(
    app,
    { analyst: person(of(NORTHFIELD), 'analyst'), approver: person(of(NORTHFIELD), 'approver') },
    person(of(ALDGATE), 'auditor'),
  );
  await addPacks(app, { analyst: person(of(NORTHFIELD), 'analyst'), approver: person(of(NORTHFIELD), 'approver') });
  const lines = DEMO_ORGANISATIONS.flatMap(({ name, people }) =>
    people.map(({ email, roles }) => `  ${email.padEnd(30)} ${roles.join(', ')} of ${name} (demo)`),
  );
  process.stdout.write(
    `Sign in as one of these people, each with the password ${DEMO_PASSWORD}; every name and supplier is invented:\n${lines.join('\n')}\n`,
  );
} finally {
  await app.close();
  await platform.close();
}
