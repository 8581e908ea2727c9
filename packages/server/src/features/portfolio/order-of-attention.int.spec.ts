import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { byAttention, standingOf, type Standing } from '@plumbline/risk';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { AnOrganisation, aFile } from '../risk/testing/an-organisation.ts';
import { applyUsualSize } from '../risk/usual-size.ts';
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

async function standing(organisationId: string, name: string, id: string, median: number): Promise<Standing> {
  const again = await db.database.transaction(organisationId, (tx) =>
    new RecomputeAssessment(new ScreeningLists()).execute(tx, organisationId, id),
  );
  if (!again) throw new Error(`${name} is not assessed`);
  return standingOf(again.assessment, name, median);
}
