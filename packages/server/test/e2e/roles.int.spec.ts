import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { emitSchema } from '../../src/emit-schema.ts';
import { ROLE_MATRIX, VERBS, verbsOf, type Verb } from '../../src/platform/tenancy/role-matrix.ts';
import type { Role } from '../../src/platform/tenancy/viewer.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Answer, Browser } from './browser.ts';
import { auditorSubjectsOf, type AuditorSubjects } from './auditor-subjects.ts';
import { ELSEWHERE, FURTHER_CASES, kindOf, NEEDED_VERBS } from './needed-verbs.ts';
import { ROLES_OF } from './roles-of.ts';
import { VALUES } from './samples.ts';
import { argumentsOf, documentOf, operationsOf } from './schema-walk.ts';
import { supplierContentOf, supplierSubjectsOf, type SupplierSubjects } from './supplier-subjects.ts';
import { contentOf, subjectsOf, type Subjects } from './subjects.ts';

const operations = operationsOf(buildSchema(await emitSchema())).filter(({ kind }) => kind !== 'subscription');

interface Case {
  readonly title: string;
  readonly name: string;
  readonly verb: Verb | null;
  readonly values: Readonly<Record<string, unknown>>;
}

const cases: Case[] = [
  ...operations.map(({ name }) => ({ title: name, name, verb: NEEDED_VERBS[name] ?? null, values: {} })),
  ...FURTHER_CASES.filter(({ name }) => operations.some((operation) => operation.name === name)).map((one) => ({
    ...one,
    title: `${one.name} for ${one.verb}`,
  })),
];

let service: TestService;
let buyer: TestOrganisation;
let supplier: TestOrganisation;
let subjects: Subjects;
let supplierSubjects: SupplierSubjects;
let auditor: TestOrganisation;
let auditorSubjects: AuditorSubjects;
const people: Readonly<Record<Kind, Map<Role, Browser>>> = {
  buyer: new Map(),
  supplier: new Map(),
  auditor: new Map(),
};

type Kind = keyof typeof ROLES_OF;

const KINDS = ['buyer', 'supplier', 'auditor'] as const;

/** Each role with each case of its kind that it may do, or may not. */
function cellsOf(isAllowed: boolean) {
  return KINDS.flatMap((kind) =>
    ROLES_OF[kind].flatMap((role) =>
      cases
        .filter(({ name }) => kindOf(name) === kind)
        .filter(({ verb }) => (verb === null || (ROLE_MATRIX[verb] as readonly Role[]).includes(role)) === isAllowed)
        .map((one) => ({ role, kind, ...one })),
    ),
  );
}

beforeAll(async () => {
  // Every role of every kind asks for everything, from one address.
  service = await aService({ REQUESTS_A_MINUTE: 12_000 });
  buyer = await service.organisation('Northfield Retail');
  supplier = await service.organisation('Kestrel Formwork', 'supplier');
  subjects = await subjectsOf(service, buyer, 'Northfield');
  supplierSubjects = await supplierSubjectsOf(service, supplier, 'Kestrel');
  auditor = await service.organisation('Aldgate Assurance', 'auditor');
  auditorSubjects = await auditorSubjectsOf(service, auditor, 'Aldgate');
  for (const [kind, organisation] of Object.entries({ buyer, supplier, auditor }) as [Kind, TestOrganisation][])
    for (const role of ROLES_OF[kind])
      people[kind].set(role, role === 'owner' ? organisation.owner : await organisation.member(role));
});

afterAll(() => service.close());

async function ask(who: Browser | undefined, { name, values }: Case): Promise<Answer> {
  const operation = operations.find((one) => one.name === name);
  if (!operation || !who) throw new Error(`${name} cannot be asked`);
  const { variables } = argumentsOf(operation, {
    ids: { ...subjects.ids, ...supplierSubjects.ids, ...auditorSubjects.ids },
    values: { ...VALUES, ...values },
  });
  return who.run(documentOf(operation, variables), variables);
}

function userErrors({ data }: Answer): string[] {
  return Object.values(data ?? {}).flatMap((value) =>
    ((value as { userErrors?: { code: string }[] } | null)?.userErrors ?? []).map(({ code }) => code),
  );
}

function namesRoles(answer: Answer): boolean {
  return answer.codes.includes('FORBIDDEN') && !answer.text.includes('"roles":[]');
}

/** Whether a call was refused for a missing role: as an error with the roles that suffice, or beside the input if the call gives roles. */
function isRefused(answer: Answer): boolean {
  return namesRoles(answer) || userErrors(answer).includes('ROLE_NOT_YOURS_TO_GIVE');
}

describe('The table of operations and verbs', () => {
  test('names the verb of every query and change', () => {
    expect(operations.map(({ name }) => name).filter((name) => !(name in NEEDED_VERBS))).toEqual([]);
  });

  test('has an operation for every verb, or says where it counts', () => {
    const used = new Set(cases.map(({ verb }) => verb));
    const known = Object.values(NEEDED_VERBS);
    expect(VERBS.filter((verb) => !used.has(verb) && !known.includes(verb) && !(verb in ELSEWHERE))).toEqual([]);
    expect(Object.keys(ELSEWHERE).filter((verb) => used.has(verb as Verb))).toEqual([]);
  });
});

describe('What a role does not include', () => {
  const content = async () => [
    await contentOf(service, buyer.id),
    await supplierContentOf(service, supplier, supplierSubjects),
    await contentOf(service, auditor.id),
  ];
  let before: unknown;
  beforeAll(async () => {
    before = await content();
  });

  test.each(cellsOf(false))('is refused: $role and $title', async ({ role, kind, ...one }) => {
    const answer = await ask(people[kind].get(role), one);
    expect([answer.status, isRefused(answer)]).toEqual([200, true]);
    expect(answer.text).not.toContain('"INTERNAL"');
  });

  test('is not done', async () => {
    expect(await content()).toEqual(before);
  });
});

describe('What a role includes', () => {
  test.each(cellsOf(true))('is not refused: $role and $title', async ({ role, kind, ...one }) => {
    const answer = await ask(people[kind].get(role), one);
    expect([answer.status, isRefused(answer)]).toEqual([200, false]);
    // Things that only their author may change, or that an earlier change removed, do not depend on roles.
    expect(answer.codes.filter((code) => !['NOT_FOUND', 'FORBIDDEN'].includes(code))).toEqual([]);
  });
});

describe.each([
  ['supplies', 'supplier'],
  ['audits', 'auditor'],
] as const)('People of an organisation that %s', (_, kind) => {
  test.each(cases)('have what exists there: $title', async (one) => {
    const answer = await ask(kind === 'supplier' ? supplier.owner : auditor.owner, one);
    const exists = one.verb === null || verbsOf(kind).includes(one.verb);
    const refused = answer.codes.includes('FORBIDDEN') || answer.codes.includes('NOT_FOUND');
    expect(answer.status).toBe(200);
    // No role that somebody could give would do.
    if (!exists) expect([refused, namesRoles(answer)]).toEqual([true, false]);
    else if (one.verb === null || (ROLE_MATRIX[one.verb] as readonly Role[]).includes('owner'))
      expect(answer.codes).not.toContain('FORBIDDEN');
    expect(answer.text).not.toContain(subjects.marker);
  });
});

describe('People of an organisation that buys', () => {
  test.each(cases.filter(({ name }) => kindOf(name) !== 'buyer'))(
    'do not have what others have: $title',
    async (one) => {
      const answer = await ask(buyer.owner, one);
      expect(answer.codes).toContain('FORBIDDEN');
      expect(answer.text).not.toContain(supplierSubjects.marker);
      expect(answer.text).not.toContain(auditorSubjects.marker);
    },
  );
});
