import { randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { fillOrganisations } from './testing/fill-organisations.ts';

const organisationId = randomUUID();
/** Greater than every time-ordered id, so that a page before it covers all rows. */
const id = 'f0000000-0000-4000-8000-000000000000';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await fillOrganisations(db.admin, { large: organisationId, id, suppliers: 100_000, others: 59, each: 40 });
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

/** Index conditions of the statement's plan under the application's role. */
async function plannedIndexes({ sql, parameters }: DeclaredPlan): Promise<PlanNode[]> {
  return db.database.transaction(organisationId, async (tx) => {
    await tx.query('SET LOCAL enable_seqscan = off');
    const [row] = await tx.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`EXPLAIN (FORMAT JSON) ${sql}`, parameters);
    return row ? nodesOf(row['QUERY PLAN'][0].Plan).filter((node) => node['Index Name'] !== undefined) : [];
  });
}

interface ReadModel {
  readonly name: string;
  readonly plans?: (organisationId: string, id: string) => readonly DeclaredPlan[];
}

/** Why a read-model declares no plan. */
const WITHOUT_PLANS = new Map([
  ['MemberReadModel', 'the members and invitations of one organisation: tens'],
  ['PersonReadModel', 'the memberships and links of one person: a few'],
]);

const features = new URL('..', import.meta.url).pathname;
const files = globSync('**/*.read-model.ts', { cwd: features });
const modules = await Promise.all(files.map((file) => import(`${features}${file}`) as Promise<object>));
const readModels = modules
  .flatMap((module) => Object.values(module) as unknown[])
  .filter((exported) => typeof exported === 'function' && exported.name.endsWith('ReadModel')) as ReadModel[];

test('every read-model declares its plans, or has a reason not to', () => {
  expect(readModels).toHaveLength(files.length);
  const without = readModels.filter(({ plans }) => plans === undefined).map(({ name }) => name);
  expect(without.toSorted()).toEqual([...WITHOUT_PLANS.keys()]);
});

const plans = readModels.flatMap((readModel) => readModel.plans?.(organisationId, id) ?? []);

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
