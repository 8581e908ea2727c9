import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { emitSchema } from '../../src/emit-schema.ts';
import { ADDRESSES } from './addresses.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Browser } from './browser.ts';
import { HOSTILE_TEXTS, HOSTILE_VALUES, hostileArguments, oneAtATime, TRIED_EVERYWHERE } from './hostile-values.ts';
import { auditorSubjectsOf } from './auditor-subjects.ts';
import { kindOf } from './needed-verbs.ts';
import { VALUES } from './samples.ts';
import { argumentsOf, documentOf, operationsOf, type Operation } from './schema-walk.ts';
import { supplierSubjectsOf } from './supplier-subjects.ts';
import { subjectsOf, type Subjects } from './subjects.ts';

const operations = operationsOf(buildSchema(await emitSchema())).filter(({ kind }) => kind !== 'subscription');

let service: TestService;
let buyer: TestOrganisation;
let ids: Subjects['ids'];
/** The limit per minute is not tested here, so the caller changes often. */
const callers: Browser[] = [];
const callersOfSuppliers: Browser[] = [];
const callersOfAuditors: Browser[] = [];
let calls = 0;

beforeAll(async () => {
  service = await aService({ REQUESTS_A_MINUTE: 1_000_000 });
  buyer = await service.organisation('Northfield Retail');
  const supplier = await service.organisation('Kestrel Formwork', 'supplier');
  const ofSupplier = await supplierSubjectsOf(service, supplier, 'Kestrel');
  const auditor = await service.organisation('Aldgate Assurance', 'auditor');
  const ofAuditor = await auditorSubjectsOf(service, auditor, 'Aldgate');
  ids = { ...(await subjectsOf(service, buyer, 'Northfield')).ids, ...ofSupplier.ids, ...ofAuditor.ids };
  for (let made = 0; made < 12; made += 1) callers.push(await buyer.member('owner', 'admin', 'analyst', 'approver'));
  for (let made = 0; made < 4; made += 1) callersOfSuppliers.push(await supplier.member('owner', 'respondent'));
  for (let made = 0; made < 4; made += 1) callersOfAuditors.push(await auditor.member('owner', 'auditor'));
});

afterAll(() => service.close());

function caller(among = callers): Browser {
  calls += 1;
  return among[calls % among.length] ?? buyer.owner;
}

/** Our fault that an answer shows, if any. A call that was refused by a rate limit counts as a fault, since it tested nothing. */
function faultIn({ status, codes, text }: { status: number; codes: readonly string[]; text: string }): string[] {
  return status >= 500 || status === 429 || codes.includes('INTERNAL') ? [`${status} ${text.slice(0, 300)}`] : [];
}

async function faultsOf(operation: Operation, named: string, variables: Record<string, unknown>): Promise<string[]> {
  const among = { buyer: callers, supplier: callersOfSuppliers, auditor: callersOfAuditors }[kindOf(operation.name)];
  const answer = await caller(among).run(documentOf(operation, variables), variables);
  return faultIn(answer).map((fault) => `${named}: ${fault}`);
}

describe('Values that no page sends are refused as the asker’s, never a fault of ours', () => {
  test.each(operations.map((operation) => [operation.name, operation] as const))('by %s', async (_, operation) => {
    const sensible = argumentsOf(operation, { ids, values: VALUES }).variables;
    const faults: string[] = [];
    for (const [named, value] of Object.entries(HOSTILE_VALUES)) {
      faults.push(...(await faultsOf(operation, named, hostileArguments(operation, value))));
      if (!TRIED_EVERYWHERE.has(named)) continue;
      for (const variables of oneAtATime(sensible, value))
        faults.push(...(await faultsOf(operation, named, variables)));
    }
    expect(faults).toEqual([]);
  });
});

const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'] as const;
/** Values that fit into an address. */
const IN_ADDRESSES = ['NUL', 'a huge text', 'a statement', 'a path', 'an id with NUL', 'an id of nothing'];

describe('Addresses, bodies and headers that no page sends', () => {
  test('are refused on every route as the asker’s', async () => {
    // Signing out would end the session of the next caller.
    const authPaths = ['sign-in/email', 'update-user', 'revoke-other-sessions', 'get-session'];
    const faults: string[] = [];
    const ask = async (method: string, path: string, init: { readonly body?: string } = {}): Promise<void> => {
      const headers = { 'tus-resumable': '1.0.0', 'content-type': 'application/json' };
      const response = await caller().fetch(path, { method, headers, ...init });
      const text = await response.text();
      if (response.status >= 500) faults.push(`${method} ${path}: ${response.status} ${text.slice(0, 200)}`);
      if (text.includes(' at file:')) faults.push(`${method} ${path} tells of the code`);
    };
    const routes = Object.keys(ADDRESSES).map((address) => (address === '*' ? '/*' : address));
    for (const [method, route] of METHODS.flatMap((each) => routes.map((route) => [each, route] as const))) {
      for (const named of IN_ADDRESSES) {
        const text = HOSTILE_TEXTS[named] ?? '';
        const part = encodeURIComponent(text.toWellFormed().slice(0, 2000));
        const addresses = (route === '/api/auth/*' ? authPaths.map((path) => `/api/auth/${path}`) : [route]).map(
          (path) => path.replace(/:\w+/g, part === '' ? 'x' : part).replace('*', part),
        );
        for (const address of addresses) {
          await ask(method, `${address}?organisation=${buyer.id}`);
          await ask(method, `${address}?organisation=${part}&${part}=${part}`);
          if (method === 'GET') continue;
          const names = ['token', 'name', 'email', 'password', 'query', 'variables', 'extensions', 'locale', 'image'];
          const body = Object.fromEntries(names.map((name) => [name, text]));
          await ask(method, `${address}?organisation=${buyer.id}`, { body: JSON.stringify(body) });
          await ask(method, `${address}?organisation=${buyer.id}`, { body: `{"${named}": ` });
        }
      }
      if (method === 'GET') continue;
      for (const value of Object.values(HOSTILE_VALUES)) {
        const body = JSON.stringify({ token: value(), name: value(), query: value(), variables: value() });
        const address = route.replace('*', 'update-user').replace(/:\w+/g, 'x');
        await ask(method, `${address}?organisation=${buyer.id}`, { body });
        await ask(method, `${address}?organisation=${buyer.id}`, { body: JSON.stringify(value()) ?? 'null' });
      }
    }
    expect(faults).toEqual([]);
  });

  test('a name that nobody can have is refused in one sentence that names the field', async () => {
    for (const name of ['', '  ', 'a\0b', 'x'.repeat(201), 7, null]) {
      const response = await buyer.owner.post('/api/auth/update-user', { name });
      expect([name, response.status]).toEqual([name, name === 'a\0b' ? 400 : 422]);
      if (response.status !== 422) continue;
      expect(await response.json()).toEqual({
        userErrors: [
          {
            field: 'name',
            code: 'profile.name',
            message: 'A name has 1 to 200 characters. Correct it, then try again.',
          },
        ],
      });
    }
  });

  test('an upload whose name cannot be stored is told which field is wrong', async () => {
    const metadata = `filename ${Buffer.from('a\0b.csv').toString('base64')}`;
    const begun = await caller().fetch(`/files?organisation=${buyer.id}`, {
      method: 'POST',
      headers: { 'tus-resumable': '1.0.0', 'upload-length': '10', 'upload-metadata': metadata },
    });
    expect(begun.status).toBe(422);
    expect(await begun.json()).toMatchObject({ userErrors: [{ field: 'filename', code: 'upload.name' }] });
  });
});
