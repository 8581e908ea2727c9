import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { analyse, fillOrganisations } from '../portfolio/testing/fill-organisations.ts';
import { pageStatement } from './feed-statements.ts';

/** With so many, the planner has compared each with each other: with fewer it hashes. */
const SUPPLIERS = 20_000;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** The most rows that one step of a plan has looked at. */
function mostRows(node: PlanNode): number {
  const each = node['Actual Rows'] + (node['Rows Removed by Join Filter'] ?? 0) + (node['Rows Removed by Filter'] ?? 0);
  return Math.max(each * node['Actual Loops'], ...(node.Plans ?? []).map(mostRows));
}

let db: TestDatabase;
const large = randomUUID();

beforeAll(async () => {
  db = await testDatabase();
  const small = { others: 2, each: 3 };
  await fillOrganisations(db.admin, { large, id: randomUUID(), suppliers: SUPPLIERS, ...small, analysed: false });
  await analyse(db.admin);
});
afterAll(() => db.close());

test('What changed at every supplier is folded in steps that grow with the entries, not with their square', async () => {
  const since = new Date('2026-01-01T00:00:00Z');
  const filter = { show: 'all', topics: [], since: null, unread: false, suppliers: {} } as const;
  const request = {
    organisationId: large,
    userId: randomUUID(),
    filter,
    since,
    now: new Date('2027-01-01'),
    readTo: since,
  };
  const { sql, parameters } = pageStatement(request, null, 51);
  const plan = await db.database.transaction(large, async (tx) => {
    const rows = await tx.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
      `EXPLAIN (ANALYZE, TIMING off, FORMAT json) ${sql}`,
      parameters,
    );
    return rows[0]?.['QUERY PLAN'][0]?.Plan;
  });
  if (plan === undefined) throw new Error('PostgreSQL told no plan');
  expect(mostRows(plan)).toBeGreaterThanOrEqual(SUPPLIERS);
  expect(mostRows(plan)).toBeLessThan(20 * SUPPLIERS);
});
