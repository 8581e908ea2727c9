import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { claimantOf } from '../../src/features/answering/request-claims.ts';
import { GivingFiles } from '../../src/features/answering/testing/giving-files.ts';
import { aChange, Asking, UNWATCHED } from '../../src/features/request/testing/asking.ts';
import { aPdf } from '../../src/platform/cleaning/testing/files.ts';
import { toGlobalId } from '../../src/platform/graphql/ids.ts';
import { aService, type TestService } from './a-service.ts';
import type { Browser } from './browser.ts';

let service: TestService;
let asking: Asking;
let pdf: Buffer;

beforeAll(async () => {
  service = await aService({ PUBLIC_URL: 'http://localhost:4280' });
  asking = await Asking.of(service.db, service.api.platform.auth);
  pdf = await aPdf();
});
afterAll(() => service.close());

const tus = { 'tus-resumable': '1.0.0' };
const ABOUT = {
  item: 'q29',
  place: '',
  what: 'payment-summary',
  covers: 'June',
  date: '2026-06-30',
  by: '',
  replaces: '',
  filename: 'Löhne.pdf',
};
const metadata = (about: Readonly<Record<string, string>>): string =>
  Object.entries(about)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');

/** A request that a browser has begun to answer. */
async function begun(name: string): Promise<{ requestId: string; browser: Browser }> {
  const [requestId = ''] = await asking.ask(await asking.supplier(name, '120'));
  await asking.carry(requestId);
  const browser = service.stranger();
  const response = await browser.post('/answering/start', { token: await asking.link(requestId) });
  browser.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { requestId, browser };
}

function begin(browser: Browser, requestId: string, about = ABOUT, length = pdf.length): Promise<Response> {
  return browser.fetch(`/answering/files?request=${requestId}`, {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(length), 'upload-metadata': metadata(about) },
  });
}
const pathOf = (response: Response): string =>
  (response.headers.get('location') ?? '').replace(/^https?:\/\/[^/]+/, '');
function send(browser: Browser, path: string, offset: number, piece: Buffer): Promise<Response> {
  const headers = { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
  return browser.fetch(path, { method: 'PATCH', headers, body: new Uint8Array(piece) });
}
const list = async (browser: Browser, requestId: string): Promise<{ files: { id: string; state: string }[] }> =>
  (await (await browser.post('/answering/files/list', { requestId })).json()) as {
    files: { id: string; state: string }[];
  };

test('A paper goes up in pieces, is looked into, submitted, and saved by the buyer as a download that nothing opens', async () => {
  const { requestId, browser } = await begun('Acme Mills');
  const path = pathOf(await begin(browser, requestId));
  await send(browser, path, 0, pdf.subarray(0, 100));
  const asked = await browser.fetch(path, { method: 'HEAD', headers: tus });
  expect(asked.headers.get('upload-offset')).toBe('100');
  expect(await list(browser, requestId)).toMatchObject({ files: [{ state: 'sending' }] });
  const last = await send(browser, path, 100, pdf.subarray(100));
  const fileId = last.headers.get('upload-file-id') ?? '';
  // A device that lost the last answer asks again.
  const again = await browser.fetch(path, { method: 'HEAD', headers: tus });
  expect(again.headers.get('upload-file-id')).toBe(fileId);

  const cookie = browser.cookie.split('=')[1] ?? '';
  const who = await asking.reads.respondent(requestId, cookie);
  await new GivingFiles(service.db).examine(who, fileId, UNWATCHED);
  await browser.post('/answering/save', { requestId, changes: [aChange('q29', { share: 10 })] });
  await browser.post('/answering/submit', { requestId, declared: true, role: '', language: 'en' });
  await asking.handOver(who);

  const address = (id: string, organisation: string): string =>
    `/files/received/${toGlobalId('ReceivedFile', id)}?organisation=${organisation}`;
  const organisation = asking.organisation.id;
  const [member, viewer, other] = await Promise.all([
    buyer('analyst'),
    buyer('viewer'),
    service.organisation('Harbour Foods'),
  ]);
  const got = await member.fetch(address(fileId, organisation));
  expect(got.status).toBe(200);
  expect(Object.fromEntries(got.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="L_hne.pdf"; filename*=UTF-8''L%C3%B6hne.pdf`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  expect((await got.text()).startsWith('%PDF-')).toBe(true);
  const { rows } = await service.db.admin.query(
    `SELECT parameters->>'kind' AS kind FROM access_entries WHERE verb = 'downloaded' AND subject_id = $1`,
    [fileId],
  );
  expect(rows).toEqual([{ kind: 'received' }]);
  for (const [who, where, id] of [
    [viewer, organisation, fileId],
    [other.owner, organisation, fileId],
    [other.owner, other.id, fileId],
    [service.stranger(), organisation, fileId],
    [member, organisation, randomUUID()],
  ] as const)
    expect((await who.fetch(address(id, where))).status).toBe(404);
});

/** A member of the organisation that asks. */
async function buyer(role: 'analyst' | 'viewer'): Promise<Browser> {
  const at = await service.organisation(`Home of ${role}`);
  const member = await at.member(role);
  await service.db.admin.query(
    'INSERT INTO auth.members (id, organisation_id, user_id, role, created_at) SELECT gen_random_uuid(), $1, user_id, $2, created_at FROM auth.members WHERE organisation_id = $3 AND role = $2',
    [asking.organisation.id, role, at.id],
  );
  return member;
}

test('Members of a supplier save their own papers from the vault as downloads, and nobody else does', async () => {
  const kestrel = await service.organisation('Kestrel Formwork', 'supplier');
  const [requestId = ''] = await asking.ask(await asking.supplier('Vault Mills', '120'));
  await asking.carry(requestId);
  const token = await asking.link(requestId);
  await kestrel.owner.post('/answering/add', { token, organisation: kestrel.id });
  const sent = await send(kestrel.owner, pathOf(await begin(kestrel.owner, requestId)), 0, pdf);
  const fileId = sent.headers.get('upload-file-id') ?? '';
  const claim = await claimantOf(service.api.platform.auth, requestId);
  const organisationId = claim?.organisationId ?? '';
  await new GivingFiles(service.db).examine({ organisationId }, fileId, UNWATCHED);
  await kestrel.owner.post('/answering/save', { requestId, changes: [aChange('q29', { share: 10 })] });
  await kestrel.owner.post('/answering/submit', { requestId, declared: true, role: '', language: 'en' });

  const { data } = await kestrel.owner.run<{ vault: { files: { address: string }[] }[] }>(
    '{ vault { files { address } } }',
  );
  const address = data?.vault.flatMap(({ files }) => files)[0]?.address ?? '';
  const respondent = await kestrel.member('respondent');
  const got = await respondent.fetch(address);
  expect(got.status).toBe(200);
  expect(Object.fromEntries(got.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="L_hne.pdf"; filename*=UTF-8''L%C3%B6hne.pdf`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  expect((await got.text()).startsWith('%PDF-')).toBe(true);
  const { rows } = await service.db.admin.query(
    `SELECT organisation_id AS organisation, parameters->>'kind' AS kind FROM access_entries WHERE verb = 'downloaded' AND subject_id = $1`,
    [fileId],
  );
  expect(rows).toEqual([{ organisation: kestrel.id, kind: 'given' }]);

  const other = await service.organisation('Other Formwork', 'supplier');
  const viewer = await kestrel.member('viewer');
  for (const [who, where] of [
    [viewer, address],
    [other.owner, address],
    [other.owner, address.replace(kestrel.id, other.id)],
    [service.stranger(), address],
    [respondent, address.replace(toGlobalId('EvidenceFile', fileId), toGlobalId('EvidenceFile', randomUUID()))],
  ] as const)
    expect((await who.fetch(where)).status).toBe(404);
});

test('A device reaches the files of its own request alone', async () => {
  const [own, other] = [await begun('Own Mills'), await begun('Other Mills')];
  const path = pathOf(await begin(own.browser, own.requestId));
  const foreign = path.replace(own.requestId, other.requestId);
  for (const each of [path, foreign]) {
    expect((await send(other.browser, each, 0, pdf)).status).toBe(410);
    expect((await other.browser.fetch(each, { method: 'HEAD', headers: tus })).status).toBe(410);
    expect((await other.browser.fetch(each, { method: 'DELETE', headers: tus })).status).toBe(410);
  }
  expect((await begin(other.browser, own.requestId)).status).toBe(410);
  expect((await begin(service.stranger(), own.requestId)).status).toBe(410);
  expect((await begin(own.browser, 'none')).status).toBe(410);
  const { files } = await list(own.browser, own.requestId);
  const remove = { requestId: other.requestId, fileId: files[0]?.id };
  for (const verb of ['remove', 'restore'])
    expect((await other.browser.post(`/answering/files/${verb}`, remove)).status).toBe(422);
  expect((await other.browser.post('/answering/files/restore', { ...remove, requestId: own.requestId })).status).toBe(
    410,
  );
  expect((await own.browser.post('/answering/files/restore', { ...remove, requestId: own.requestId })).status).toBe(
    200,
  );
  expect((await own.browser.fetch(path, { method: 'DELETE', headers: tus })).status).toBe(204);
  expect(await list(own.browser, own.requestId)).toMatchObject({ files: [] });
});

test('What no page sends is refused with a sentence, and stores nothing', async () => {
  const { requestId, browser } = await begun('Strange Mills');
  for (const [about, length] of [
    [{ ...ABOUT, what: 'payslips' }, pdf.length],
    [{ ...ABOUT, item: '\0' }, pdf.length],
    [{ ...ABOUT, place: '../..' }, pdf.length],
    [{ ...ABOUT, date: 'yesterday' }, pdf.length],
    [{ ...ABOUT, covers: 'a\0b' }, pdf.length],
    [{ ...ABOUT, replaces: 'x' }, pdf.length],
    [{ ...ABOUT, replaces: randomUUID() }, pdf.length],
    [{ ...ABOUT, filename: '\ud800' }, -1],
    [ABOUT, 21 * 1024 * 1024],
    [ABOUT, 0],
  ] as const) {
    const refused = await begin(browser, requestId, about, length);
    expect([about, length, refused.status]).toEqual([about, length, 422]);
    expect(await refused.json()).toMatchObject({ userErrors: [{ message: expect.any(String) }] });
  }
  expect(await list(browser, requestId)).toMatchObject({ files: [] });
});
