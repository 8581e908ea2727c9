import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RISK_MESSAGES } from '@plumbline/risk';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { toGlobalId } from '../../platform/graphql/ids.ts';
import type { Role } from '../../platform/tenancy/viewer.ts';
import { Texts } from '../../platform/text/texts.ts';
import { GivingFiles } from '../answering/testing/giving-files.ts';
import { aChange, Asking, UNWATCHED, type Begun } from '../request/testing/asking.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { RISK_SERVICE_MESSAGES } from '../risk/risk.messages.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { SUPPLIER_MESSAGES } from '../supplier/supplier.messages.ts';
import type { SupplierType } from './graphql/supplier.types.ts';
import { supplierView } from './graphql/supplier.view.ts';
import { SUPPLIER_PAGE_MESSAGES } from './supplier-page.messages.ts';
import { SupplierPageReadModel } from './supplier-page.read-model.ts';

const texts = new Texts([RISK_MESSAGES, RISK_SERVICE_MESSAGES, SUPPLIER_MESSAGES, SUPPLIER_PAGE_MESSAGES]);
const SITE = { id: 'a', name: 'Plant One', country: 'IN', kind: 'fixed-facility', housing: false, homework: false };

let db: TestDatabase;
let auth: AuthDatabase;
let asking: Asking;
let supplierId: string;
let answered: Begun;

/** Answers who holds passports, with a record of lockers, and about notice, with nothing. */
async function answer(): Promise<void> {
  const giving = new GivingFiles(db);
  const { who } = answered;
  await asking.save(
    who,
    aChange('q02', [SITE]),
    aChange('q25', { papers: 'worker', cards: 'worker', phones: 'worker' }),
    aChange('q35', { notice: 0, loss: 'none' }),
  );
  const about = { item: 'q25', what: 'locker-record', date: '2026-06-01' };
  await giving.examine(who, await giving.send(who, await giving.begin(who, about), await aPdf()), UNWATCHED);
  await asking.submit(who);
  await asking.handOver(who);
  await asking.organisation.assess();
}

async function viewFor(role: Role): Promise<SupplierType> {
  const viewer = asking.as(role);
  const pages = new SupplierPageReadModel(db.database, new RecomputeAssessment(new ScreeningLists()));
  return supplierView(await pages.page(viewer, supplierId), viewer, texts.in('en'));
}

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
  asking = await Asking.of(db, auth);
  supplierId = await asking.supplier('Acme Mills', '120');
  answered = await asking.begun(supplierId);
  await answer();
});
afterAll(async () => {
  await auth.close();
  await db.close();
});

describe('What stands behind the controls of a supplier', () => {
  test('is each topic with the number that its step counts, and its answers with what shows them', async () => {
    const { controls, assessment } = await viewFor('analyst');
    const counted = assessment?.units[0]?.terms.filter(({ key }) => key.startsWith('E.')) ?? [];
    expect(controls.map(({ name, value }) => ({ name, value }))).toEqual(
      counted.map(({ name, value }) => ({ name, value })),
    );
    const answers = controls.flatMap((topic) => topic.answers);
    expect(answers.find(({ question }) => question === 'q25')).toMatchObject({
      text: 'In place. A record or an audit report shows it: it counts 50%.',
      evidenceDate: '2026-06-01',
    });
    expect(answers.find(({ question }) => question === 'q35')).toMatchObject({
      text: 'In place. No evidence came with it, so it takes nothing off the score.',
      evidenceDate: null,
    });
    expect(answers.some(({ text }) => text === 'Not declared: it counts as not in place.')).toBe(true);
  });

  test('leads to the request that was answered, as do the facts that the answer tells; not for those who may not read answers', async () => {
    const requestId = toGlobalId('Request', answered.requestId);
    const waysOf = ({ controls, facts }: SupplierType): ReadonlySet<string | null> =>
      new Set([
        ...controls.flatMap((topic) => topic.answers.map((each) => each.requestId)),
        ...facts.filter(({ source }) => source.includes('Supplier')).map((fact) => fact.requestId),
      ]);
    const analyst = await viewFor('analyst');
    expect(waysOf(analyst)).toEqual(new Set([requestId]));
    expect(analyst.facts.some((fact) => fact.requestId === null)).toBe(true);
    expect(waysOf(await viewFor('viewer'))).toEqual(new Set([null]));
  });
});
