import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import {
  FIRST_IMPORT,
  HEADER,
  SECOND_IMPORT,
  secondRows,
  supplierRows,
  writeSeedFile,
} from '../../../infra/seeds/generate-suppliers.ts';
import { VISIT_HEADER, visitRows } from '../../../infra/seeds/site-visits.ts';
import { readConfig } from './platform/config/config.ts';
import { NestLog } from './platform/logging/nest-log.ts';
import { addClaims } from './seed/add-claims.ts';
import { addDecisions } from './seed/add-decisions.ts';
import { addFacts } from './seed/add-facts.ts';
import { addFlagWork } from './seed/add-flag-work.ts';
import { addRecruitment } from './seed/add-recruitment.ts';
import { addRequests } from './seed/add-requests.ts';
import { addLists } from './seed/add-lists.ts';
import { addOrganisation } from './seed/add-organisations.ts';
import { addOverrides } from './seed/add-overrides.ts';
import { DEMO_ORGANISATIONS, DEMO_PASSWORD, KESTREL, NORTHFIELD } from './seed/demo-organisations.ts';
import { addRemedies } from './seed/add-remedies.ts';
import { importFile } from './seed/import-file.ts';
import { openPlatform } from './service/platform.module.ts';
import { WorkerModule } from './service/worker.module.ts';
import type { Viewer } from './platform/tenancy/viewer.ts';

const infra = join(dirname(fileURLToPath(import.meta.url)), '../../../infra');
const config = readConfig();
const folder = config.environment.SEED_FOLDER;
if (folder === undefined) throw new Error('SEED_FOLDER is not set: the demo files are written there');

const platform = await openPlatform(config, 'worker');
const app = await NestFactory.createApplicationContext(WorkerModule.with(platform), {
  logger: new NestLog(platform.log),
});

/** The viewer of a demo person with this role. */
function person(viewers: ReadonlyMap<string, Viewer>, role: string): Viewer {
  const { email } = NORTHFIELD.people.find(({ roles }) => roles.some((each) => each === role)) ?? NORTHFIELD.people[0];
  const viewer = viewers.get(email);
  if (viewer === undefined) throw new Error(`The demo organisation has no ${role}`);
  return viewer;
}

try {
  await mkdir(folder, { recursive: true });
  for (const demo of DEMO_ORGANISATIONS) {
    const viewers = await addOrganisation(app, demo);
    if (demo !== NORTHFIELD) continue;
    const analyst = person(viewers, 'analyst');
    await addLists(app, analyst, [join(infra, 'demo/lists'), join(infra, 'seeds/lists')]);
    const files = [
      { name: 'northfield suppliers 2026-11-20.csv', rows: () => supplierRows(FIRST_IMPORT), header: HEADER },
      { name: 'northfield suppliers 2026-11-23.csv', rows: () => secondRows(SECOND_IMPORT), header: HEADER },
      { name: 'northfield site visits 2026-11-24.csv', rows: visitRows, header: VISIT_HEADER },
    ];
    for (const { name, rows, header } of files) {
      await importFile(app, analyst, name, async () => {
        const path = join(folder, name);
        await writeSeedFile(path, rows(), header);
        return path;
      });
    }
    await addDecisions(app, analyst, person(viewers, 'approver'));
    await addFlagWork(app, analyst);
    await addFacts(app, analyst);
    await addRecruitment(app, analyst);
    await addOverrides(app, analyst, person(viewers, 'approver'));
    await addRemedies(app, analyst);
    await addRequests(app, analyst);
  }
  const [owner] = (await addOrganisation(app, KESTREL)).values();
  const analyst = person(await addOrganisation(app, NORTHFIELD), 'analyst');
  if (owner !== undefined) await addClaims(app, analyst, owner);
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
