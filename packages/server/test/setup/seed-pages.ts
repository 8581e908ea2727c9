import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import {
  FIRST_IMPORT,
  SECOND_IMPORT,
  SHORT_LIST,
  secondRows,
  supplierRows,
  writeSeedFile,
} from '../../../../infra/seeds/generate-suppliers.ts';
import { realData } from '../../../facts/test/real-data.ts';
import expected from '../../../intake/test/lists/expected.json' with { type: 'json' };
import { readConfig } from '../../src/platform/config/config.ts';
import { NestLog } from '../../src/platform/logging/nest-log.ts';
import type { Viewer } from '../../src/platform/tenancy/viewer.ts';
import { addRecruitment } from '../../src/seed/add-recruitment.ts';
import { addDecisions } from '../../src/seed/add-decisions.ts';
import { addEngagements } from '../../src/seed/add-engagements.ts';
import { addEvidence } from '../../src/seed/add-evidence.ts';
import { addRedaction } from '../../src/seed/add-redaction.ts';
import { addFacts } from '../../src/seed/add-facts.ts';
import { addFlagWork } from '../../src/seed/add-flag-work.ts';
import { addLists } from '../../src/seed/add-lists.ts';
import { addOrganisation } from '../../src/seed/add-organisations.ts';
import { addOverrides } from '../../src/seed/add-overrides.ts';
import { addPacks } from '../../src/seed/add-packs.ts';
import { addPlaces } from '../../src/seed/add-places.ts';
import { addRemedies } from '../../src/seed/add-remedies.ts';
import {
  ALDGATE,
  DEMO_ORGANISATIONS,
  DEMO_PASSWORD,
  MERIDIAN,
  NORTHFIELD,
  type DemoOrganisation,
} from '../../src/seed/demo-organisations.ts';
import { importFile } from '../../src/seed/import-file.ts';
import { openPlatform } from '../../src/service/platform.module.ts';
import { WorkerModule } from '../../src/service/worker.module.ts';

// Data for the journeys in a browser: the demo on a smaller list, a buyer that never imports, and one that journeys import into.
const infra = join(dirname(fileURLToPath(import.meta.url)), '../../../../infra');
const first = { ...FIRST_IMPORT, rows: 300 };
const second = { ...SECOND_IMPORT, rows: 40 };
/** Of the second buyer, who asks a supplier of the first one. */
const other = { ...SHORT_LIST, rows: 5 };

const HARBOUR: DemoOrganisation = {
  name: 'Harbour Row Foods',
  kind: 'buyer',
  timeZone: 'Europe/London',
  people: [
    { email: 'owner@harbour.example', name: 'Hanne Vik', roles: ['owner'] },
    { email: 'admin@harbour.example', name: 'Adil Rahimov', roles: ['admin'] },
    { email: 'analyst@harbour.example', name: 'Noor Castellan', roles: ['analyst'] },
    // Works for both buyers.
    { email: 'analyst@northfield.example', name: 'Amara Mensah', roles: ['viewer'] },
  ],
};

const QUAYSIDE: DemoOrganisation = {
  name: 'Quayside Grocers',
  kind: 'buyer',
  timeZone: 'Europe/London',
  people: [
    { email: 'owner@quayside.example', name: 'Idris Falk', roles: ['owner'] },
    { email: 'analyst@quayside.example', name: 'Marisol Okoye', roles: ['analyst'] },
  ],
};

/** A journey imports its only supplier; the pages of Harbour Row Foods have to stay empty. */
const WHARFSIDE: DemoOrganisation = {
  name: 'Wharfside Tools',
  kind: 'buyer',
  timeZone: 'Europe/London',
  people: [
    { email: 'owner@wharfside.example', name: 'Petra Lindqvist', roles: ['owner'] },
    { email: 'analyst@wharfside.example', name: 'Yusuf Adeyemi', roles: ['analyst'] },
  ],
};

/** Works for some of the buyers who import real lists, since an account can only join a limited number. */
const listAnalyst = (place: number): string => `analyst-${String(place % 4)}@lists.example`;

/** A buyer who has imported nothing yet, for real lists. */
function listOrganisation(place: number): DemoOrganisation {
  return {
    name: place === 0 ? 'All lists' : `List ${String(place).padStart(2, '0')}`,
    kind: 'buyer',
    timeZone: 'Europe/London',
    people: [
      { email: `owner-${String(place)}@lists.example`, name: 'Tamsin Orde', roles: ['owner'] },
      { email: listAnalyst(place), name: 'Bram Oyelaran', roles: ['analyst'] },
    ],
  };
}

const { values } = parseArgs({ options: { lists: { type: 'boolean', default: false } } });
const data = values.lists ? realData() : null;
/** Contents of each real list, counted by hand, with its place and the organisation that imports it. */
const lists = (data === null ? [] : expected.lists).map((list, place) => ({
  ...list,
  path: join(data ?? '', 'suppliers', list.file),
  organisation: listOrganisation(place + 1).name,
  analyst: listAnalyst(place + 1),
}));
const listOrganisations =
  lists.length === 0 ? [] : [0, ...lists.keys().map((place) => place + 1)].map(listOrganisation);

const config = readConfig();
const folder = config.environment.SEED_FOLDER;
if (folder === undefined) throw new Error('SEED_FOLDER is not set: the lists are written there');
const platform = await openPlatform(config, 'worker');
const app = await NestFactory.createApplicationContext(WorkerModule.with(platform), {
  logger: new NestLog(platform.log),
});

function personIn(people: ReadonlyMap<string, Viewer>, email: string): Viewer {
  const viewer = people.get(email);
  if (viewer === undefined) throw new Error(`The demo has lost ${email}`);
  return viewer;
}

async function addList(analyst: Viewer, name: string, rows: ReturnType<typeof supplierRows>): Promise<void> {
  await importFile(app, analyst, name, async () => {
    const path = join(folder ?? '', name);
    await writeSeedFile(path, rows);
    return path;
  });
}

try {
  await mkdir(folder, { recursive: true });
  const people = new Map<string, { organisation: string; email: string }>();
  const of = new Map<DemoOrganisation, ReadonlyMap<string, Viewer>>();
  for (const demo of [...DEMO_ORGANISATIONS, HARBOUR, QUAYSIDE, WHARFSIDE, ...listOrganisations]) {
    const viewers = await addOrganisation(app, demo);
    of.set(demo, viewers);
    for (const [email, { organisationId }] of viewers) {
      if (!people.has(email)) people.set(email, { email, organisation: organisationId });
    }
    if (demo === MERIDIAN)
      await addList(personIn(viewers, 'analyst@meridian.example'), 'meridian suppliers.csv', supplierRows(other));
    if (demo !== NORTHFIELD) continue;
    const analyst = personIn(viewers, 'analyst@northfield.example');
    await addLists(app, analyst, [join(infra, 'demo/lists'), join(infra, 'seeds/lists')]);
    for (const [name, rows] of [
      ['northfield suppliers 2026-11-20.csv', supplierRows(first)],
      ['northfield suppliers 2026-11-23.csv', secondRows(second, first)],
    ] as const)
      await addList(analyst, name, rows);
    await addDecisions(app, analyst, personIn(viewers, 'approver@northfield.example'));
    await addFlagWork(app, analyst);
    await addFacts(app, analyst);
    await addRecruitment(app, analyst);
    await addPlaces(app, analyst);
    await addOverrides(app, analyst, personIn(viewers, 'approver@northfield.example'));
    await addRemedies(app, analyst);
    await addEvidence(app, analyst);
    await addRedaction(app, analyst, personIn(viewers, 'approver@northfield.example'));
  }
  const one = (demo: DemoOrganisation, email: string): Viewer => personIn(of.get(demo) ?? new Map(), email);
  const buyers = {
    analyst: one(NORTHFIELD, 'analyst@northfield.example'),
    approver: one(NORTHFIELD, 'approver@northfield.example'),
  };
  await addEngagements(app, buyers, one(ALDGATE, 'auditor@aldgate.example'));
  await addPacks(app, buyers);
  process.stdout.write(`${JSON.stringify({ password: DEMO_PASSWORD, people: [...people.values()], lists })}\n`);
} finally {
  await app.close();
  await platform.close();
}
