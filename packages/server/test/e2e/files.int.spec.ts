import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../src/platform/tenancy/viewer.ts';
import { ROLE_MATRIX } from '../../src/platform/tenancy/role-matrix.ts';
import { ADDRESSES } from './addresses.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Browser } from './browser.ts';
import { ROLES_OF } from './roles-of.ts';
import { contentOf, subjectsOf, type Subjects } from './subjects.ts';

let service: TestService;
let theirs: TestOrganisation;
let ours: TestOrganisation;
let subjects: Subjects;
let analyst: Browser;
let people: ReadonlyMap<Role, Browser>;

beforeAll(async () => {
  service = await aService();
  theirs = await service.organisation('Xylograph Retail');
  ours = await service.organisation('Northfield Retail');
  analyst = await ours.member('analyst');
  subjects = await subjectsOf(service, theirs, 'Xylograph');
  people = new Map(
    await Promise.all(
      ROLES_OF.buyer.map(async (role) => [role, role === 'owner' ? theirs.owner : await theirs.member(role)] as const),
    ),
  );
});

afterAll(() => service.close());

const tus = { 'tus-resumable': '1.0.0' };
const methods = ['GET', 'HEAD', 'PATCH', 'DELETE'] as const;

function reach(browser: Browser, method: string, path: string): Promise<Response> {
  const body =
    method === 'PATCH'
      ? { body: 'x', headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' } }
      : { headers: tus };
  return browser.fetch(path, { method, ...body });
}

describe('Addresses', () => {
  test('are those that were thought about', () => {
    const printed = [...service.api.routes.matchAll(/(\S+) \([A-Z, ]+\)/g)].map(([, path = '']) => path);
    expect(printed.length).toBeGreaterThan(5);
    const unknown = printed.filter(
      (path) => !Object.keys(ADDRESSES).some((known) => known === path || known.endsWith(path)),
    );
    expect(unknown).toEqual([]);
  });
});

describe('Files of another organisation', () => {
  test.each(methods.flatMap((method) => (['export', 'upload'] as const).map((kind) => [method, kind] as const)))(
    'are not reached: %s of an %s',
    async (method, kind) => {
      const before = await contentOf(service, theirs.id);
      const id = subjects.files[kind];
      for (const browser of [analyst, service.stranger()]) {
        for (const organisation of [theirs.id, ours.id, 'none']) {
          const response = await reach(browser, method, `/files/${id}?organisation=${organisation}`);
          expect(response.status).toBe(404);
          expect(await response.text()).not.toContain(subjects.marker);
        }
      }
      expect(await contentOf(service, theirs.id)).toEqual(before);
    },
  );

  test('cannot be put there', async () => {
    await expect(analyst.at(theirs.id).upload('vendors.csv', 'supplier\n')).rejects.toThrow('404');
  });
});

describe('Files of one organisation', () => {
  test.each(ROLES_OF.buyer)('are uploaded by a role that may import: %s', async (role) => {
    const browser = people.get(role) ?? ours.owner;
    const upload = browser.upload('vendors.csv', 'supplier,country\nKestrel,Qatar\n');
    if ((ROLE_MATRIX['import.write'] as readonly Role[]).includes(role)) expect(await upload).toMatch(/^[\w-]+$/);
    else await expect(upload).rejects.toThrow('403');
  });

  test('are fetched by the person who asked for the export, and nobody else', async () => {
    const path = `/files/${subjects.files.export}?organisation=${theirs.id}`;
    for (const [role, browser] of people) {
      const response = await browser.fetch(path);
      expect([role, response.status]).toEqual([role, role === 'owner' ? 200 : 404]);
      const text = await response.text();
      expect(text.includes(subjects.marker)).toBe(role === 'owner');
    }
  });

  test('that were uploaded are fetched by nobody', async () => {
    for (const browser of people.values()) {
      expect((await browser.fetch(`/files/${subjects.files.upload}?organisation=${theirs.id}`)).status).toBe(404);
    }
  });

  test('are saved by the browser, never shown or run', async () => {
    const { headers } = await theirs.owner.fetch(`/files/${subjects.files.export}?organisation=${theirs.id}`);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('etag')).toBeNull();
  });
});
