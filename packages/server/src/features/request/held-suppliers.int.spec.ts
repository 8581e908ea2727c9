import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { ApproveDecision } from '../decision/commands/approve-decision.ts';
import { DeclineDecision } from '../decision/commands/decline-decision.ts';
import { Deciding } from '../decision/testing/deciding.ts';
import { ASupplier } from './testing/a-supplier.ts';
import { aChange, Asking } from './testing/asking.ts';

let db: TestDatabase;
let auth: AuthDatabase;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
});
afterAll(async () => {
  await auth.close();
  await db.close();
});

/** Everything that the database holds, mails and jobs too, but rows of the buyer. */
async function elsewhere(buyer: string): Promise<Record<string, readonly string[]>> {
  const { rows: tables } = await db.admin.query<{ name: string; owned: boolean }>(
    `SELECT format('%I.%I', nspname, relname) AS name, EXISTS (SELECT FROM pg_attribute a WHERE attrelid = c.oid AND attname = 'organisation_id') AS owned
     FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind = 'r' AND nspname IN ('public', 'auth', 'safeguarding') AND relname <> 'kept_editions' ORDER BY 1`,
  );
  const found: Record<string, readonly string[]> = {};
  for (const { name, owned } of tables) {
    // Mails stand by whom they go to.
    const ours = owned && name !== 'auth.mails' ? `WHERE row.organisation_id IS DISTINCT FROM '${buyer}'` : '';
    const { rows } = await db.admin.query<{ text: string }>(
      `SELECT row::text AS text FROM ${name} row ${ours} ORDER BY 1`,
    );
    found[name] = rows.map(({ text }) => text);
  }
  return found;
}

test('a supplier whose shipments are held, confirmed and released again is told nothing: no mail, no job, no row and no answer of its side is another', async () => {
  const supplier = await ASupplier.of(db, auth);
  const buyer = await Asking.of(db, auth);
  const supplierId = await buyer.supplier('Hetian Textile', '120');
  const [requestId = ''] = await buyer.ask(supplierId);
  await buyer.carry(requestId);
  const token = await buyer.link(requestId);
  await supplier.add(token);
  await buyer.save(await supplier.answers(requestId), aChange('q03', { activity: 'Sewing' }));
  const { organisationId: buyerId } = buyer.as('analyst');
  await db.admin.query(
    `UPDATE portfolio SET barred_by = 'SANC-UFLPA-ENTITY', critical_count = 1 WHERE supplier_id = $1`,
    [supplierId],
  );
  const [analyst, approver, second] = [buyer.as('analyst'), buyer.as('approver'), buyer.as('approver')];
  const before = await elsewhere(buyerId);
  expect(Object.values(before).flat().join()).toContain('Hetian Textile');

  const secret = 'Entry 14 of the list of 1 November';
  const held = await new Deciding(db.database).execute(analyst, {
    ...{ supplierId, kind: 'hold', reason: secret, conditions: '', until: null, remedyDate: null },
    ...{ checklist: {}, numbersChecked: false, held: { everything: false, lots: ['PO 4711'] } },
  });
  const confirmed = await new ApproveDecision(db.database).execute(approver, held.id, held.version);
  expect(await elsewhere(buyerId)).toEqual(before);
  await new DeclineDecision(db.database).execute(second, held.id, confirmed.version, {
    ...{ reason: secret, numbersChecked: false },
  });
  expect(await elsewhere(buyerId)).toEqual(before);
  // What the buyer's jobs carry to the supplier says nothing of it either.
  await buyer.daily();
  await buyer.carry(requestId);
  const rows = Object.values(await elsewhere(buyerId)).flat();
  expect(rows.filter((row) => /PO 4711|Entry 14|UFLPA|"hold"/.test(row))).toEqual([]);
});
