import { randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { REFRESH_LABEL_SQL } from '../risk/label-in-force.ts';
import { LOCK_SQL, REFRESH_SQL } from '../risk/refresh-needs-decision.ts';
import { analyse, fillOrganisations } from './testing/fill-organisations.ts';

const organisationId = randomUUID();
/** Greater than every time-ordered id, so that a page before it covers all rows. */
const id = 'f0000000-0000-4000-8000-000000000000';

const few = { others: 59, each: 40 };

/** Lets nothing but a test run ANALYZE. */
const NO_AUTOVACUUM = `DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP EXECUTE format('ALTER TABLE %I SET (autovacuum_enabled = off)', name); END LOOP;
END $$`;

interface PlanNode {
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

type Statement = Pick<DeclaredPlan, 'sql' | 'parameters'>;

/** Index conditions of the statement's plan under the application's role. */
async function plannedIndexes(db: TestDatabase, { sql, parameters }: Statement): Promise<PlanNode[]> {
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
  ['AnsweringReadModel', 'one request with its answers, by its key'],
  ['AskingsReadModel', 'every supplier of a filter: each is counted'],
  ['BorneNamesReadModel', 'the names of one organisation, and of the few that are alike'],
  ['DigestReadModel', 'the digest of one person: one row, by its key'],
  ['DomainReadModel', 'the domains of one organisation: a few'],
  ['EngagedReadModel', 'what other read-models read, within the scope of one engagement'],
  ['EvidenceFormReadModel', 'what stands at chosen suppliers, for somebody to choose from'],
  ['EvidenceNotesReadModel', 'the files of chosen suppliers, each with all that is said of it'],
  ['EvidencePagesReadModel', 'one file, by its key'],
  ['GivenFilesReadModel', 'one file with an answer, by its key'],
  ['HeldBackReadModel', 'chosen colleagues, each by their short identifier'],
  ['InboxReadModel', 'requests of one supplier, each by its key'],
  ['MemberReadModel', 'the members and invitations of one organisation: tens'],
  ['PackSitesReadModel', 'the sites of chosen suppliers, for somebody to choose from'],
  ['PeopleReadModel', 'every supplier of the organisation: each is counted'],
  ['PersonReadModel', 'the memberships and links of one person: a few'],
  ['PriceCountsReadModel', 'the groups of one organisation, added up: tens'],
  ['PromiseReadModel', 'the promise of one organisation: one row'],
  ['ReceivedFilesReadModel', 'the files of one request, by its key'],
  ['ResponseReadModel', 'one request with its answers, by its key'],
  ['SavedViewsReadModel', 'the views of one person and those that are shared: tens'],
  ['SignerReadModel', 'the one key of an organisation that is in use'],
  ['UnsentMailReadModel', 'the mails of one organisation in 30 days: tens'],
  ['VaultReadModel', 'requests of one supplier with their answers, each by its key'],
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

/** Statements to which any index of the organisation is as good, and why. */
const ANY_INDEX = new Map([
  ['one export', 'a person has tens of them'],
  ['one pack', 'an organisation keeps hundreds of them'],
  ['agents in use', 'all of the organisation are compared with each other'],
  ['corridors of an agent', 'all of the organisation are looked through: its quota allows 20,000'],
  ['bands by week', 'of an organisation that is not old, some weeks are all of its changes'],
  ['what workers got', 'all lines of the organisation are added up'],
  ['what workers got by month', 'all lines of the organisation are added up'],
  ['number of suppliers', 'all of the organisation are counted'],
  ['number of records of an import', 'all of the import are counted'],
  ['suppliers kept when an import is undone: those with a decision', 'all decisions are read'],
  ['some records of an import', 'until ANALYZE has seen the import, it is taken for a short one'],
]);

async function expectIndex(db: TestDatabase, { name, index, columns, ...statement }: DeclaredPlan): Promise<void> {
  const used = (await plannedIndexes(db, statement)).map((node) => [node['Index Name'], node['Index Cond'] ?? '']);
  const isAny = ANY_INDEX.has(name);
  const wanted = isAny ? ['organisation_id'] : columns;
  const found = used.filter(([, condition = '']) =>
    wanted.every((column) => new RegExp(`\\b${column}\\b`).test(condition)),
  );
  expect(isAny ? found.map(() => index) : found.map(([indexName]) => indexName)).toContain(index);
}

describe('an organisation with 100,000 suppliers among 60', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await db.admin.query(NO_AUTOVACUUM);
    await fillOrganisations(db.admin, { ...few, large: randomUUID(), id: randomUUID(), suppliers: 40 });
    await fillOrganisations(db.admin, {
      large: organisationId,
      id,
      suppliers: 100_000,
      others: 0,
      each: 0,
      analysed: false,
    });
  });
  afterAll(() => db.close());

  describe('that has come since the last ANALYZE', () => {
    test.each(plans)('$name: row-level security leaves the index $index usable', (plan) => expectIndex(db, plan));

    test.each([
      ['locks', LOCK_SQL],
      ['refreshes', REFRESH_SQL],
      ['refreshes the label of', REFRESH_LABEL_SQL],
    ])('a decision or an override %s one row of the portfolio by its key', async (_, sql) => {
      const used = await plannedIndexes(db, { sql, parameters: [organisationId, [randomUUID()]] });
      const ofPortfolio = used.filter((node) => node['Index Name']?.startsWith('portfolio_') === true);
      expect(ofPortfolio).not.toEqual([]);
      for (const { 'Index Name': name, 'Index Cond': condition } of ofPortfolio)
        expect([name, condition]).toEqual(['portfolio_pkey', expect.stringContaining('supplier_id')]);
    });
  });

  describe('that ANALYZE has seen', () => {
    beforeAll(() => analyse(db.admin));

    test.each(plans)('$name: row-level security leaves the index $index usable', (plan) => expectIndex(db, plan));
  });
});
