import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { CountPricesHandler } from './jobs/count-prices.handler.ts';
import { PriceCountsReadModel, type PriceCounts } from './price-counts.read-model.ts';
import { aChange, Asking, UNWATCHED } from './testing/asking.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let asking: Asking;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
});
afterAll(async () => {
  await auth.close();
  await db.close();
});
beforeEach(async () => {
  await auth.query('DELETE FROM auth.attempt_points');
  asking = await Asking.of(db, auth);
});

const LATE = { covers: false, leadTimeCut: 50, paymentDays: 90, comment: 'Pay us sooner.' };

/** A supplier answers what is asked of prices, or leaves it out. */
async function answered(supplierId: string, value: object | null): Promise<void> {
  const { who } = await asking.begun(supplierId, { set: 'full' });
  await asking.save(who, aChange('q03', { activity: 'sewing' }), ...(value === null ? [] : [aChange('q54', value)]));
  await asking.submit(who);
  await asking.handOver(who);
}

const big = (name: string): Promise<string> => asking.supplier(name, '4000');

async function night(): Promise<PriceCounts> {
  await new CountPricesHandler(db.database).handle({ version: 1, organisationId: asking.organisation.id }, UNWATCHED);
  return new PriceCountsReadModel(db.database).counts(asking.as('analyst'));
}

describe('What suppliers say of the buyer’s prices', () => {
  test('is told of five suppliers together, never of fewer, and each answer is counted once', async () => {
    const suppliers = [
      await big('One Mills'),
      await big('Two Mills'),
      await big('Three Mills'),
      await big('Four Mills'),
    ];
    for (const each of suppliers) await answered(each, { covers: true });
    // Neither the same supplier again nor one that says nothing makes the fifth.
    await answered(suppliers[0] ?? '', { covers: true });
    await answered(await big('Silent Mills'), null);
    expect(await night()).toMatchObject({ suppliers: 0, countedAt: null });

    await answered(await big('Five Mills'), LATE);
    const counted = { suppliers: 5, covered: 4, notCovered: 1, leadTimeCut: 1, paidLate: 1 };
    expect(await night()).toMatchObject(counted);
    expect(await night()).toMatchObject(counted);

    // What comes later waits for a group of its own: the difference would tell what one supplier said.
    for (const each of suppliers) await answered(each, LATE);
    await answered(await big('Six Mills'), null);
    expect(await night()).toMatchObject(counted);
    await answered(await big('Seven Mills'), LATE);
    expect(await night()).toMatchObject({ suppliers: 10, covered: 4, notCovered: 6 });
  });

  test('is nowhere on the buyer’s side before, nor a word of it after', async () => {
    for (const name of ['A', 'B', 'C', 'D', 'E']) await answered(await big(`${name} Mills`), LATE);
    await night();
    const tables = ['received_answers', 'observations', 'price_counts', 'requests'];
    for (const table of tables) {
      const rows = await asking.organisation.rows<{ text: string }>(
        `SELECT row_to_json(t)::text AS text FROM ${table} t`,
      );
      expect(rows.map(({ text }) => text).join()).not.toMatch(/q54|Pay us sooner|priceCovers/);
    }
  });
});
