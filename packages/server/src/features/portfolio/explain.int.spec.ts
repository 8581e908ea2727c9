import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { OverviewReadModel } from '../overview/overview.read-model.ts';
import { SupplierPageReadModel } from '../supplier/supplier-page.read-model.ts';
import type { DeclaredPlan } from './declared-plan.ts';
import { SearchReadModel } from './search.read-model.ts';
import { SuppliersReadModel } from './suppliers.read-model.ts';
import { fillOrganisations } from './testing/fill-organisations.ts';

const organisationId = randomUUID();
const supplierId = randomUUID();

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await fillOrganisations(db.admin, { large: organisationId, suppliers: 100_000, others: 59, each: 40 });
});

afterAll(() => db.close());

interface PlanNode {
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** Index conditions of the statement's plan, as the application's role. */
async function plannedIndexes({ sql, parameters }: DeclaredPlan): Promise<PlanNode[]> {
  return db.database.transaction(organisationId, async (tx) => {
    await tx.query('SET LOCAL enable_seqscan = off');
    const [row] = await tx.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`EXPLAIN (FORMAT JSON) ${sql}`, parameters);
    return row ? nodesOf(row['QUERY PLAN'][0].Plan).filter((node) => node['Index Name'] !== undefined) : [];
  });
}

const plans: readonly DeclaredPlan[] = [
  ...SuppliersReadModel.plans(organisationId, supplierId),
  ...SearchReadModel.plans(organisationId),
  ...SupplierPageReadModel.plans(organisationId, supplierId),
  ...OverviewReadModel.plans(organisationId),
];

describe('an organisation with 100,000 suppliers among 60', () => {
  test.each(plans)('$name: row-level security leaves the index $index usable', async (plan) => {
    const used = (await plannedIndexes(plan)).filter((node) => node['Index Name'] === plan.index);
    const conditions = used.map((node) => node['Index Cond'] ?? '');
    const whole = conditions.find((condition) =>
      plan.columns.every((column) => new RegExp(`\\b${column}\\b`).test(condition)),
    );
    expect(whole ?? { conditions }).toEqual(expect.any(String));
  });
});
