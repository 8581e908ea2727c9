import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { nowOf } from '../../src/platform/db/testing/database.ts';
import { fromGlobalId } from '../../src/platform/graphql/ids.ts';
import { startJobRun } from '../../src/platform/outbox/job-runs.ts';
import { QUOTAS, type QuotaName } from '../../src/platform/quotas/quotas.ts';
import { setQuota } from '../../src/platform/quotas/set-quota.ts';
import { after } from '../../src/platform/time/after.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Browser } from './browser.ts';

const tus = { 'tus-resumable': '1.0.0' };
const EXPORT = 'mutation { exportSuppliers(input: { filter: {} }) { userErrors { code message } } }';

let service: TestService;
let buyer: TestOrganisation;
let analyst: Browser;
let colleague: Browser;

beforeAll(async () => {
  service = await aService();
});
afterAll(() => service.close());
beforeEach(async () => {
  buyer = await service.organisation('Northfield Retail');
  [analyst, colleague] = [await buyer.member('analyst'), await buyer.member('analyst')];
});

const limit = (name: QuotaName, person: number, organisation = 100): Promise<void> =>
  setQuota(service.db.database, { organisationId: buyer.id, name, person, organisation });

interface Begun {
  readonly status: number;
  readonly retryAfter: number;
  readonly path: string;
  /** The sentence that the person reads. */
  readonly sentence: string;
}

async function begin(browser: Browser, bytes = 10): Promise<Begun> {
  const begun = await browser.fetch(`/files?organisation=${browser.place.organisation ?? ''}`, {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(bytes) },
  });
  const text = await begun.text();
  const answer = text.startsWith('{') ? (JSON.parse(text) as { userErrors?: { message: string }[] }) : {};
  return {
    status: begun.status,
    retryAfter: Number(begun.headers.get('retry-after')),
    path: (begun.headers.get('location') ?? '').replace(/^https?:\/\/[^/]+/, ''),
    sentence: answer.userErrors?.[0]?.message ?? '',
  };
}

async function finish(browser: Browser, { path }: Begun): Promise<void> {
  const headers = { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  const sent = await browser.fetch(path, { method: 'PATCH', headers, body: 'supplier\n1' });
  expect(sent.status).toBe(204);
}

describe('Uploads', () => {
  test('that are not finished are limited for a person, who reads what is full and what to do', async () => {
    await limit('openUploads', 2);
    const [first] = [await begin(analyst), await begin(analyst)];
    expect(await begin(analyst)).toMatchObject({
      status: 429,
      retryAfter: QUOTAS.openUploads.retryAfter,
      sentence: 'You may have at most 2 unfinished uploads at a time. Finish or cancel one, then start this one again.',
    });
    expect((await begin(colleague)).status).toBe(201);
    await finish(analyst, first);
    expect((await begin(analyst)).status).toBe(201);
  });

  test('give their room back when they are cancelled, and take none when they are refused', async () => {
    await limit('openUploads', 1);
    const one = await begin(analyst);
    expect((await begin(analyst)).status).toBe(429);
    expect((await analyst.fetch(one.path, { method: 'DELETE', headers: tus })).status).toBe(204);
    const refused = { ...tus, 'upload-length': '10', 'upload-metadata': 'filename not/base64!' };
    for (let tried = 0; tried < 3; tried += 1)
      await analyst.fetch(`/files?organisation=${buyer.id}`, {
        method: 'POST',
        headers: { ...refused, 'upload-concat': 'partial' },
      });
    expect((await begin(analyst)).status).toBe(201);
  });

  test('are limited by what they announce, and for an organisation too', async () => {
    await limit('openUploadBytes', 3 * 1024 ** 2, 4 * 1024 ** 2);
    const two = 2 * 1024 ** 2;
    expect((await begin(analyst, two)).status).toBe(201);
    expect((await begin(analyst, two)).sentence).toMatch(
      /^You may have at most 3 MB of unfinished uploads at a time, and this file/,
    );
    expect((await begin(colleague, two)).status).toBe(201);
    expect((await begin(colleague, 1)).sentence).toMatch(
      /^Your organisation may have at most 4 MB of unfinished uploads/,
    );
    const other = await service.organisation('Southport Stores');
    expect((await begin(await other.member('analyst'), two)).status).toBe(201);
  });

  test('that are kept are limited in number and bytes, with those that are not finished yet', async () => {
    await limit('keptUploads', 2);
    await finish(analyst, await begin(analyst));
    const open = await begin(analyst);
    expect((await begin(analyst)).sentence).toMatch(/^You may have at most 2 uploaded files kept/);
    await finish(analyst, open);
    await limit('keptUploads', 10);
    await limit('keptUploadBytes', 1024 ** 2);
    expect((await begin(analyst, 1024 ** 2)).sentence).toMatch(
      /^You may have at most 1 MB of uploaded files kept, and this file/,
    );
  });

  test('at the same moment take no more than there is', async () => {
    await limit('openUploads', 3);
    const statuses = (await Promise.all(Array.from({ length: 12 }, () => begin(analyst)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(3);
    expect(statuses.filter((status) => status === 429)).toHaveLength(9);
  });
});

describe('Exports and imports', () => {
  const startRun = (kind: string, subjectType: string, startedBy: string): Promise<string> =>
    service.db.database.transaction(buyer.id, (tx) =>
      startJobRun(tx, { organisationId: buyer.id, kind, subjectType, subjectId: null, startedBy }),
    );
  const idOf = async (browser: Browser): Promise<string> => {
    const { data } = await browser.run<{ viewer: { userId: string } }>('{ viewer { userId } }');
    return fromGlobalId('User', data?.viewer.userId ?? '');
  };

  test('that are being worked on are limited, in a sentence where they are started', async () => {
    await limit('runningExports', 1);
    const run = await startRun('supplier.export', 'export', await idOf(analyst));
    const refused = await analyst.run<{ exportSuppliers: { userErrors: object[] } }>(EXPORT);
    expect(refused.data?.exportSuppliers.userErrors).toEqual([
      {
        code: 'quota.runningExports',
        message:
          'You may have at most 1 export being written at a time. Wait until one is done, or cancel one, then try again.',
      },
    ]);
    await service.db.admin.query('UPDATE job_runs SET finished_at = $2 WHERE id = $1', [run, await nowOf(service.db)]);
    const allowed = await analyst.run<{ exportSuppliers: { userErrors: { code: string }[] } }>(EXPORT);
    // There is nothing to export, but that is only checked after the quota.
    expect(allowed.data?.exportSuppliers.userErrors.map(({ code }) => code)).toEqual(['export.empty']);
  });

  test('that are kept are limited until they have expired', async () => {
    await limit('keptExports', 1);
    const now = await nowOf(service.db);
    await service.db.admin.query(
      `INSERT INTO exports (organisation_id, id, request, row_count, created_by, created_at, expires_at) VALUES ($1, gen_random_uuid(), '{}', 1, $2, $3, $4)`,
      [buyer.id, await idOf(analyst), now, after(now, { days: 1 })],
    );
    const refused = await analyst.run<{ exportSuppliers: { userErrors: { message: string }[] } }>(EXPORT);
    expect(refused.data?.exportSuppliers.userErrors[0]?.message).toMatch(
      /^You may have at most 1 export ready for download/,
    );
  });

  test('of an import: as many are checked at a time as an organisation may', async () => {
    await limit('runningImports', 5, 1);
    const fileId = await analyst.upload('vendors.csv', 'Supplier,Country\nKestrel Formwork,Qatar\n');
    const created = await analyst.run<{ createImport: { import: { id: string; version: number } } }>(
      'mutation ($input: CreateImportInput!) { createImport(input: $input) { import { id version } } }',
      { input: { fileId } },
    );
    const { id: importId, version } = created.data?.createImport.import ?? { id: '', version: 0 };
    await startRun('import.commit', 'Import', await idOf(colleague));
    const answer = await analyst.run<{ checkImport: { userErrors: { message: string }[] } }>(
      'mutation ($input: ImportInput!) { checkImport(input: $input) { userErrors { message } } }',
      { input: { importId, version } },
    );
    expect(answer.data?.checkImport.userErrors[0]?.message).toMatch(
      /^Your organisation may have at most 1 import being worked on at a time/,
    );
  });
});
