import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { byAttention, standingOf, type Standing } from '@plumbline/risk';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { AnOrganisation, aFile } from '../risk/testing/an-organisation.ts';
import { applyUsualSize, doubtUsualSize, usualSize } from '../risk/usual-size.ts';
import { orderOf } from './supplier-order.ts';
import { SuppliersReadModel } from './suppliers.read-model.ts';
import { aViewer } from './testing/a-viewer.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Few values, so that suppliers are often equal in all but the people concerned and the name. */
const suppliers = fc.array(
  fc.record({
    country: fc.constantFrom('India', 'Qatar', 'Malaysia', 'Denmark', ''),
    products: fc.constantFrom('cotton shirts', 'bricks', 'software', ''),
    workers: fc.constantFrom('', '', '40', '600', '90000'),
    migrants: fc.constantFrom('', '0', '40'),
    holder: fc.constantFrom('', 'worker', 'employer', 'declined'),
    access: fc.constantFrom('', 'none', 'on request'),
  }),
  { minLength: 6, maxLength: 14 },
);

test('suppliers are listed in the order of attention of the method, whatever they are', async () => {
  await fc.assert(
    fc.asyncProperty(suppliers, async (drawn) => {
      const organisation = new AnOrganisation(db);
      const rows = drawn.map(({ country, products, workers, migrants, holder, access }, at) => {
        const name = `Mill ${String.fromCharCode(97 + ((at * 5) % 26))}`;
        return [name, country, 'Plot 1', products, workers, migrants, holder, access];
      });
      const taken = await organisation.import(aFile(...rows));
      await organisation.assess();
      await db.database.transaction(organisation.id, (tx) => applyUsualSize(tx, organisation.id));

      const sizes = drawn.flatMap(({ workers }) => (workers === '' ? [] : [Number(workers)])).sort((a, b) => a - b);
      const median = sizes[Math.ceil(sizes.length / 2) - 1] ?? 0;
      const standings = await Promise.all(
        [...taken.suppliers].map(([name, id]) => standing(organisation.id, name, id, median)),
      );
      const { page } = await new SuppliersReadModel(db.database).list(aViewer({ organisationId: organisation.id }), {
        filter: {},
        order: orderOf(),
        first: 50,
        after: null,
      });
      expect(page.rows.map(({ node }) => node.name)).toEqual(standings.toSorted(byAttention).map(({ name }) => name));
    }),
    runs(8),
  );
});

test('the usual size is counted in every row where it has moved or is in doubt, and no row is looked at where it is the same', async () => {
  const organisation = new AnOrganisation(db);
  await organisation.import(
    aFile(['Mill a', 'India', '', 'bricks', '100', '', '', ''], ['Mill b', 'India', '', 'bricks', '', '', '', '']),
  );
  await organisation.assess();
  const inTx = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => db.database.transaction(organisation.id, work);
  const apply = (counted: number | null) => inTx((tx) => applyUsualSize(tx, organisation.id, counted));
  const size = () => inTx((tx) => usualSize(tx, organisation.id));
  const [unknown, known] = ['workers = -1', 'workers = 100'].map(
    (which) => `FROM portfolio WHERE organisation_id = '${organisation.id}' AND ${which}`,
  );
  const within = async () =>
    (await db.admin.query<{ within: string }>(`SELECT attention_within AS within ${unknown}`)).rows[0]?.within;
  await apply(null);
  const right = await within();
  const spoil = () =>
    db.admin.query(
      `UPDATE portfolio SET attention_within = attention_within + 1 WHERE organisation_id = '${organisation.id}' AND workers = -1`,
    );
  await spoil();
  await apply(100);
  expect(await within()).not.toBe(right);
  await apply(null);
  expect(await within()).toBe(right);
  await spoil();
  await inTx((tx) => doubtUsualSize(tx, organisation.id, 100));
  await apply(100);
  expect(await within()).not.toBe(right);
  await inTx((tx) => doubtUsualSize(tx, organisation.id, 40));
  await apply(100);
  expect(await within()).toBe(right);
  await db.admin.query(`DELETE ${known}`);
  expect(await size()).toBe(100);
  await apply(100);
  expect(await size()).toBe(0);
  expect(await within()).not.toBe(right);
});

async function standing(organisationId: string, name: string, id: string, median: number): Promise<Standing> {
  const again = await db.database.transaction(organisationId, (tx) =>
    new RecomputeAssessment(new ScreeningLists()).execute(tx, organisationId, id),
  );
  if (!again) throw new Error(`${name} is not assessed`);
  return standingOf(again.assessment, name, median);
}
