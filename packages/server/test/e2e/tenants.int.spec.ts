import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { emitSchema } from '../../src/emit-schema.ts';
import { nowOf } from '../../src/platform/db/testing/database.ts';
import { everyRow, ownerUrlOf, runProgram } from '../setup/later-start.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Answer } from './browser.ts';
import { auditorSubjectsOf } from './auditor-subjects.ts';
import { kindOf } from './needed-verbs.ts';
import { VALUES } from './samples.ts';
import { argumentsOf, documentOf, operationsOf, type Operation } from './schema-walk.ts';
import { supplierContentOf, supplierSubjectsOf, type SupplierSubjects } from './supplier-subjects.ts';
import { contentOf, subjectsOf, type Subjects } from './subjects.ts';

const everything = operationsOf(buildSchema(await emitSchema()));
const operations = everything.filter(({ kind }) => kind !== 'subscription');
/** Queries about the person, or with the same answer for everybody, in whatever organisation. */
const OF_NO_ORGANISATION = new Set(['Query.me']);

/** Two organisations of one kind. */
interface Pair {
  readonly theirs: TestOrganisation;
  readonly ours: TestOrganisation;
  readonly subjects: Pick<Subjects, 'ids' | 'marker'>;
}

let service: TestService;
let buyers: Pair;
let suppliers: Pair;
let auditors: Pair;
let supplierSubjects: SupplierSubjects;
let before: unknown;

const pairOf = (operation: Operation): Pair =>
  ({ buyer: buyers, supplier: suppliers, auditor: auditors })[kindOf(operation.name)];
const content = async () => [
  await contentOf(service, buyers.theirs.id),
  await supplierContentOf(service, suppliers.theirs, supplierSubjects),
  await contentOf(service, auditors.theirs.id),
];

beforeAll(async () => {
  service = await aService();
  const theirs = await service.organisation('Xylograph Retail');
  const ours = await service.organisation('Northfield Retail');
  buyers = { theirs, ours, subjects: await subjectsOf(service, theirs, 'Xylograph') };
  await subjectsOf(service, ours, 'Northfield');
  const theirSupplier = await service.organisation('Xylograph Formwork', 'supplier');
  const ourSupplier = await service.organisation('Kestrel Formwork', 'supplier');
  supplierSubjects = await supplierSubjectsOf(service, theirSupplier, 'Xylograph');
  await supplierSubjectsOf(service, ourSupplier, 'Northfield');
  suppliers = { theirs: theirSupplier, ours: ourSupplier, subjects: supplierSubjects };
  const theirAuditor = await service.organisation('Xylograph Assurance', 'auditor');
  const ourAuditor = await service.organisation('Aldgate Assurance', 'auditor');
  auditors = {
    theirs: theirAuditor,
    ours: ourAuditor,
    subjects: await auditorSubjectsOf(service, theirAuditor, 'Xylograph'),
  };
  await auditorSubjectsOf(service, ourAuditor, 'Aldgate');
  // So that nothing is refused for a missing role.
  await service.db.admin.query(
    `UPDATE auth.members SET role = 'owner,admin,analyst,approver,viewer,respondent,auditor' WHERE role = 'owner'`,
  );
  before = await content();
});

afterAll(() => service.close());

function userErrorCodes(answer: Answer, { field }: Operation): string[] {
  const payload = answer.data?.[field.name] as { userErrors?: { code: string }[] } | null | undefined;
  return (payload?.userErrors ?? []).map(({ code }) => code);
}

const nothingIn = ({ data }: Answer): boolean => Object.values(data ?? {}).every((value) => value === null);

describe('What another organisation has', () => {
  test.each(operations.map((operation) => [operation.name, operation] as const))(
    'is not reached by %s',
    async (_, operation) => {
      const { ours, subjects } = pairOf(operation);
      const { variables, needsId } = argumentsOf(operation, { ids: subjects.ids, values: VALUES });
      const answer = await ours.owner.run(documentOf(operation, variables), variables);
      expect([answer.status, answer.codes.filter((code) => code !== 'NOT_FOUND')]).toEqual([200, []]);
      expect(answer.text).not.toContain(subjects.marker);
      if (!needsId) return;
      const refused =
        answer.codes.includes('NOT_FOUND') ||
        userErrorCodes(answer, operation).includes('NOT_FOUND') ||
        answer.data?.[operation.field.name] === null;
      expect(refused).toBe(true);
    },
  );

  test.each(operations.map((operation) => [operation.name, operation] as const))(
    'is not reached by %s at its own address',
    async (name, operation) => {
      const { theirs, ours, subjects } = pairOf(operation);
      const { variables } = argumentsOf(operation, { ids: subjects.ids, values: VALUES });
      const answer = await ours.owner.at(theirs.id).run(documentOf(operation, variables), variables);
      expect(answer.text).not.toContain(subjects.marker);
      if (!OF_NO_ORGANISATION.has(name)) expect([nothingIn(answer), answer.codes]).toEqual([true, ['NOT_FOUND']]);
      const signedOut = await service.stranger(theirs.id).run(documentOf(operation, variables), variables);
      expect([nothingIn(signedOut), signedOut.codes]).toEqual([true, ['UNAUTHENTICATED']]);
    },
  );

  test('is not told by a subscription that no test looks at', () => {
    // subscriptions.int.spec.ts: events of others, of an organisation at its own address, of a membership that ended.
    expect(everything.filter(({ kind }) => kind === 'subscription').map(({ name }) => name)).toEqual([
      'Subscription.jobRunChanged',
    ]);
  });

  test('was not changed by any of it', async () => {
    expect(await content()).toEqual(before);
  });
});

describe('The same questions, asked by the organisation itself', () => {
  const seen: string[] = [];

  test.each(operations.map((operation) => [operation.name, operation] as const))(
    'are answered: %s',
    async (name, operation) => {
      const { theirs, subjects } = pairOf(operation);
      const { variables } = argumentsOf(operation, { ids: subjects.ids, values: VALUES });
      const answer = await theirs.owner.run(documentOf(operation, variables), variables);
      // An earlier change may have removed its subject, which gives a conflict or not found.
      const lost = operation.kind === 'mutation' ? ['NOT_FOUND'] : [];
      expect([
        answer.status,
        answer.codes.filter((code) => !lost.includes(code)),
        answer.messages.filter(() => answer.status !== 200),
      ]).toEqual([200, [], []]);
      if (answer.text.includes(subjects.marker)) seen.push(name);
    },
  );

  test('and name what it has, so that the silence before means something', () => {
    for (const name of [
      'Query.supplier',
      'Query.suppliers',
      'Query.supplierRemedy',
      'Query.membersPage',
      'Query.decisions',
      'Query.evidence',
      'Query.evidenceLibrary',
      'Query.supplierOverrides',
      'Query.jobRun',
      'Query.jobRuns',
      'Query.inbox',
      'Query.vault',
      'Query.supplierResponse',
      'Query.engagements',
      'Query.engagement',
      'Query.auditorHome',
    ])
      expect(seen).toContain(name);
  });
});

describe('A later start', () => {
  test('of the demo in which all of this was done writes nothing', async () => {
    const { db } = service;
    await db.admin.query('UPDATE auth.organisations SET demo = true');
    await db.admin.query('INSERT INTO demo_fill (begun_at, done_at) VALUES ($1, $1)', [await nowOf(db)]);
    const had = await everyRow(db.admin);
    expect(Object.keys(had).length).toBeGreaterThan(100);
    const settings = { ...db.config.environment, OWNER_DATABASE_URL: ownerUrlOf(db), SEED_FOLDER: '/nowhere' };
    for (const program of ['migrate.ts', 'seed.ts']) expect(runProgram(program, settings)).toMatchObject({ status: 0 });
    expect(await everyRow(db.admin)).toEqual(had);
  });
});
