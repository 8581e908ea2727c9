import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { INestApplicationContext } from '@nestjs/common';
import {
  FIFTH_IMPORT,
  FIRST_IMPORT,
  FOURTH_IMPORT,
  HEADER,
  SECOND_IMPORT,
  SHORT_LIST,
  THIRD_IMPORT,
  secondRows,
  supplierRows,
  writeSeedFile,
} from '../../../../infra/seeds/generate-suppliers.ts';
import { VISIT_HEADER, visitRows } from '../../../../infra/seeds/site-visits.ts';
import { relayMemberEvents } from '../features/organisation/relay-member-events.ts';
import { AuthDatabase } from '../platform/auth/auth-database.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Role, Viewer } from '../platform/tenancy/viewer.ts';
import { addClaims } from './add-claims.ts';
import { addDecisions } from './add-decisions.ts';
import { addEngagements } from './add-engagements.ts';
import { addEvidence } from './add-evidence.ts';
import { addFacts } from './add-facts.ts';
import { addHolds } from './add-holds.ts';
import { addFlagWork } from './add-flag-work.ts';
import { addLists } from './add-lists.ts';
import { addOrganisation } from './add-organisations.ts';
import { addOverrides } from './add-overrides.ts';
import { addPacks } from './add-packs.ts';
import { addPlaces } from './add-places.ts';
import { addPriceCounts } from './add-price-counts.ts';
import { addPromise } from './add-promise.ts';
import { addRecruitment } from './add-recruitment.ts';
import { addRedaction } from './add-redaction.ts';
import { addPayment, addPlan } from './add-remedies.ts';
import { addRequests } from './add-requests.ts';
import { addReviews } from './add-reviews.ts';
import { addSecondVisits, addVisits } from './add-visits.ts';
import {
  ALDGATE,
  DEMO_ORGANISATIONS,
  KESTREL,
  MERIDIAN,
  NORTHFIELD,
  type DemoOrganisation,
} from './demo-organisations.ts';
import { MERIDIAN_REQUESTS, northfieldRequests, type DayFromNow, type DemoRequest } from './demo-requests.ts';
import { importFile } from './import-file.ts';

const infra = join(dirname(fileURLToPath(import.meta.url)), '../../../../infra');

/** A list of the demo, by the name of its file. */
interface DemoList {
  readonly rows: () => Iterable<readonly string[]>;
  readonly header: readonly string[];
}

const LISTS = {
  'northfield suppliers.csv': {
    rows: () => supplierRows(FIRST_IMPORT),
    header: HEADER,
  },
  'northfield suppliers, second list.csv': {
    rows: () => secondRows(SECOND_IMPORT),
    header: HEADER,
  },
  'northfield suppliers, third list.csv': { rows: () => secondRows(THIRD_IMPORT), header: HEADER },
  'northfield suppliers, fourth list.csv': { rows: () => secondRows(FOURTH_IMPORT), header: HEADER },
  'northfield suppliers, fifth list.csv': { rows: () => secondRows(FIFTH_IMPORT), header: HEADER },
  'northfield site visits.csv': {
    rows: visitRows,
    header: VISIT_HEADER,
  },
  'meridian suppliers.csv': {
    rows: () => supplierRows(SHORT_LIST),
    header: HEADER,
  },
} as const satisfies Readonly<Record<string, DemoList>>;

/** Some of the requests, as far as they are by then. */
const requestsTo =
  (suppliers: readonly string[], state?: DemoRequest['state']) =>
  (day: DayFromNow): readonly DemoRequest[] =>
    northfieldRequests(day)
      .filter(({ supplier }) => suppliers.includes(supplier))
      .map((request) => (state === undefined ? request : { ...request, state }));

/** How long ago the demo begins: the clock is there when it is filled. */
export const WEEKS = 12;

/** Fills the demo with weeks in which people do something every few days. Goes on where an earlier run stopped. @param folder where lists are written before they are imported @param until lets time pass until so many days ago */
export async function fillDemo(
  app: INestApplicationContext,
  folder: string,
  until: (daysAgo: number) => Promise<void>,
): Promise<void> {
  const addList = (analyst: Viewer, name: keyof typeof LISTS): Promise<void> => {
    const { rows, header }: DemoList = LISTS[name];
    return importFile(app, analyst, name, async () => {
      const path = join(folder, name);
      await writeSeedFile(path, rows(), header);
      return path;
    });
  };

  const people = new Map<DemoOrganisation, ReadonlyMap<string, Viewer>>();
  for (const demo of DEMO_ORGANISATIONS) people.set(demo, await addOrganisation(app, demo));
  await relayMemberEvents(app.get(Database), app.get(AuthDatabase));
  const who = (demo: DemoOrganisation, role: Role): Viewer => personWith(people.get(demo), role);
  const [analyst, approver] = [who(NORTHFIELD, 'analyst'), who(NORTHFIELD, 'approver')];
  const other = who(MERIDIAN, 'analyst');

  await addPromise(app, approver);
  await addLists(app, analyst, [join(infra, 'demo/lists'), join(infra, 'seeds/lists')]);
  await addList(analyst, 'northfield suppliers.csv');
  await until(79);
  await addPlaces(app, analyst);
  await addRecruitment(app, analyst);
  await until(75);
  await addPlan(app, analyst);
  await until(70);
  await addList(analyst, 'northfield suppliers, second list.csv');
  await addPayment(app, analyst, 1);
  await until(62);
  await addReviews(app, analyst, ['Scaffolding', 'Bakery products']);
  await addRequests(app, analyst, requestsTo(['Casa Lucero Staffing', 'Pinfeather Linen Works'], 'sent'));
  await until(55);
  await addVisits(app, analyst);
  await addRequests(app, analyst, requestsTo(['Casa Lucero Staffing', 'Pinfeather Linen Works'], 'accepted'));
  await until(48);
  await addList(analyst, 'northfield suppliers, third list.csv');
  await until(41);
  await addList(analyst, 'northfield site visits.csv');
  await addPayment(app, analyst, 2);
  await until(34);
  await addRequests(app, analyst, requestsTo(['Lantern Glove Sdn Bhd', 'Northing Cove Fleet'], 'sent'));
  await until(27);
  await addReviews(app, analyst, ['Guarding of premises']);
  await addFlagWork(app, analyst);
  await until(20);
  await addRequests(app, analyst, requestsTo(['Lantern Glove Sdn Bhd']));
  await addRequests(app, analyst, requestsTo(['Kestrel Formwork WLL'], 'sent'));
  await addPayment(app, analyst, 3);
  await until(13);
  await addList(analyst, 'northfield suppliers, fourth list.csv');
  await addList(other, 'meridian suppliers.csv');
  await addDecisions(app, analyst, approver);
  await addHolds(app, analyst, approver);
  await until(9);
  await addSecondVisits(app, analyst);
  await addOverrides(app, analyst, approver);
  await until(6);
  await addRequests(app, analyst, requestsTo(['Northing Cove Fleet', 'Kestrel Formwork WLL']));
  await addRequests(app, other, () => MERIDIAN_REQUESTS);
  await until(4);
  await addRequests(app, analyst, northfieldRequests);
  await addPriceCounts(app, analyst);
  for (const buyer of [analyst, other]) await addClaims(app, buyer, who(KESTREL, 'owner'), 'Kestrel Formwork WLL');
  await addEvidence(app, analyst);
  await addRedaction(app, analyst, approver);
  await until(2);
  await addList(analyst, 'northfield suppliers, fifth list.csv');
  await addPayment(app, analyst, 4);
  await addEngagements(app, { analyst, approver }, who(ALDGATE, 'auditor'));
  await until(0);
  await addFacts(app, analyst);
  await addPacks(app, { analyst, approver });
  await until(0);
}

/** The first person of a demo organisation with this role. */
function personWith(viewers: ReadonlyMap<string, Viewer> | undefined, role: Role): Viewer {
  const viewer = [...(viewers?.values() ?? [])].find(({ roles }) => roles.has(role));
  if (viewer === undefined) throw new Error(`The demo organisation has no ${role}`);
  return viewer;
}
