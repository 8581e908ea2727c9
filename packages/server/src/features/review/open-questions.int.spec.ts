import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { anAnalyst, Importing } from '../import/testing/importing.ts';
import { OverviewReadModel } from '../overview/overview.read-model.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { SupplierPageReadModel } from '../supplier-page/supplier-page.read-model.ts';
import { OpenQuestionsReadModel } from './open-questions.read-model.ts';
import { ReviewReadModel } from './review.read-model.ts';

const LIST = 'Vendor no,Supplier,Country\n1,Acme Textiles,BD';
const DOUBTFUL = [
  'Vendor no,Supplier,Country',
  '1,Zenith Trading,BD',
  '7,Han Foods,Korea',
  '9,Acme Knitwear,BD',
  '9,Acme Knitwear Dhaka,BD',
].join('\n');

let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
});
afterAll(() => database.close());

interface Counted {
  readonly review: number;
  readonly overview: number;
  readonly navigation: number;
}

async function counts(viewer: Viewer): Promise<Counted> {
  const { totalCount } = await new ReviewReadModel(importing.database).page(viewer, {}, 50, null);
  const { openQuestions } = await new OverviewReadModel(importing.database).overview(viewer);
  const navigation = await new OpenQuestionsReadModel(importing.database).count(viewer);
  return { review: totalCount, overview: openQuestions, navigation };
}

/** The counts on supplier pages and in the review, by supplier, for suppliers that have either. */
async function bySupplier(viewer: Viewer): Promise<[name: string, page: number, review: number][]> {
  const { organisationId } = viewer;
  const pages = new SupplierPageReadModel(importing.database, new RecomputeAssessment(new ScreeningLists()));
  const suppliers = await importing.database.transaction(organisationId, (tx) =>
    tx.query<{ id: string }>('SELECT id FROM suppliers WHERE organisation_id = $1 ORDER BY name', [organisationId]),
  );
  const review = new ReviewReadModel(importing.database);
  const found: [string, number, number][] = [];
  for (const { id } of suppliers) {
    const { name, openQuestions } = await pages.page(viewer, id);
    const { totalCount, rows } = await review.page(viewer, { supplierId: id }, 50, null);
    expect(rows.every(({ node }) => node.supplierId === id)).toBe(true);
    found.push([name, openQuestions, totalCount]);
  }
  return found.filter(([, page, review]) => page + review > 0);
}

test('every number of open questions is that of the review: a file that is only checked asks on its own page', async () => {
  const viewer = anAnalyst();
  await importing.whole(viewer, 'list.csv', LIST);
  const checked = await importing.check(viewer, await importing.create(viewer, 'doubtful.csv', DOUBTFUL));
  const own = { importId: checked.id };
  const { totalCount } = await new ReviewReadModel(importing.database).page(viewer, own, 50, null);
  expect(totalCount).toBeGreaterThan(0);
  expect(await counts(viewer)).toEqual({ review: 0, overview: 0, navigation: 0 });
  const imported = await importing.commit(viewer, checked);
  expect(await counts(viewer)).toEqual({ review: totalCount, overview: totalCount, navigation: totalCount });
  expect(await bySupplier(viewer)).toEqual([
    ['Acme Knitwear Dhaka', 1, 1],
    ['Acme Textiles', 1, 1],
  ]);
  // While an import is being undone, its questions are hidden, on supplier pages too.
  await database.admin.query(`UPDATE imports SET state = 'undoing' WHERE id = $1`, [imported.id]);
  expect(await bySupplier(viewer)).toEqual([]);
});
