import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aChange, Asking } from '../../src/features/request/testing/asking.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Browser } from './browser.ts';

let service: TestService;
let asking: Asking;
let kestrel: TestOrganisation;

beforeAll(async () => {
  service = await aService({ PUBLIC_URL: 'http://localhost:4280' });
  asking = await Asking.of(service.db, service.api.platform.auth);
  kestrel = await service.organisation('Kestrel Formwork', 'supplier');
});
afterAll(() => service.close());
beforeEach(() => service.db.admin.query('DELETE FROM auth.attempt_points'));

/** A request to a supplier of that name, and the token of a link to it. */
async function aRequest(name: string): Promise<{ requestId: string; token: string }> {
  const [requestId = ''] = await asking.ask(await asking.supplier(name, '120'));
  await asking.carry(requestId);
  return { requestId, token: await asking.link(requestId) };
}

const bodyOf = async (response: Promise<Response>): Promise<unknown> => (await response).json();
const add = (browser: Browser, token: string, organisation = kestrel.id) =>
  browser.post('/answering/add', { token, organisation });

describe('A signed-in member who opens the link of a request', () => {
  test('is offered to add it to the own organisation; nobody else is', async () => {
    const { token } = await aRequest('Acme Mills');
    const offer = { addTo: [{ id: kestrel.id, name: 'Kestrel Formwork' }], addedTo: null };
    expect(await bodyOf(kestrel.owner.post('/answering/front-page', { token }))).toMatchObject(offer);
    const nothing = { addTo: [], addedTo: null };
    expect(await bodyOf(service.stranger().post('/answering/front-page', { token }))).toMatchObject(nothing);
    const viewer = await kestrel.member('viewer');
    expect(await bodyOf(viewer.post('/answering/front-page', { token }))).toMatchObject(nothing);
    expect((await add(viewer, token)).status).toBe(410);
    expect((await add(service.stranger(), token)).status).toBe(410);
  });

  test('adds it, and answers it without a cookie of the link, with all who may answer there', async () => {
    const { requestId, token } = await aRequest('Second Mills');
    expect((await kestrel.owner.post('/answering/draft', { requestId })).status).toBe(410);
    expect(await bodyOf(add(kestrel.owner, token))).toMatchObject({ requestId, userErrors: [] });
    expect(await bodyOf(kestrel.owner.post('/answering/front-page', { token }))).toMatchObject({
      addTo: [],
      addedTo: { id: kestrel.id },
    });
    const respondent = await kestrel.member('respondent');
    const changes = [aChange('q03', { activity: 'sewing' })];
    expect(await bodyOf(respondent.post('/answering/save', { requestId, changes }))).toMatchObject({
      outcomes: [{ version: 1 }],
    });
    expect(await bodyOf(kestrel.owner.post('/answering/draft', { requestId }))).toMatchObject({
      answers: [{ item: 'q03' }],
      organisation: { id: kestrel.id, name: 'Kestrel Formwork' },
    });
  });

  test('answers no more once the membership has ended', async () => {
    const { requestId, token } = await aRequest('Third Mills');
    const respondent = await kestrel.member('respondent');
    await add(respondent, token);
    expect((await respondent.post('/answering/draft', { requestId })).status).toBe(200);
    await service.db.admin.query(
      `DELETE FROM auth.members WHERE organisation_id = $1 AND user_id = (SELECT claimed_by FROM auth.request_claims WHERE request_id = $2)`,
      [kestrel.id, requestId],
    );
    await service.db.admin.query(`NOTIFY plumbline_auth, 'everybody'`);
    for (const path of ['draft', 'earlier', 'save', 'submit', 'protect']) {
      const body = { requestId, changes: [], declared: true, role: '', language: 'en', password: 'x' };
      let status = 0;
      // The process hears of it a moment later.
      for (let tries = 0; tries < 50 && status !== 410; tries += 1)
        ({ status } = await respondent.post(`/answering/${path}`, body));
      expect([path, status]).toEqual([path, 410]);
    }
  });

  test('of another organisation is told what somebody with a wrong link is told', async () => {
    const { requestId, token } = await aRequest('Fourth Mills');
    await add(kestrel.owner, token);
    const other = await service.organisation('Other Formwork', 'supplier');
    const refused = await add(other.owner, token, other.id);
    const unknown = await add(other.owner, `${token}x`, other.id);
    expect([refused.status, await refused.text()]).toEqual([unknown.status, await unknown.text()]);
    expect((await add(other.owner, token, kestrel.id)).status).toBe(410);
    expect((await other.owner.post('/answering/draft', { requestId })).status).toBe(410);
    expect((await other.owner.post('/answering/earlier', { requestId })).status).toBe(410);
    expect(await bodyOf(other.owner.post('/answering/front-page', { token }))).toMatchObject({
      addTo: [],
      addedTo: null,
    });
  });

  test('sees the organisation’s earlier answers, which somebody with the link alone does not', async () => {
    const { requestId, token } = await aRequest('Fifth Mills');
    await add(kestrel.owner, token);
    await kestrel.owner.post('/answering/save', { requestId, changes: [aChange('q03', { activity: 'casting' })] });
    await kestrel.owner.post('/answering/submit', { requestId, declared: true, role: '', language: 'en' });
    const next = await aRequest('Sixth Mills');
    await add(kestrel.owner, next.token);
    const earlier = (browser: Browser) => bodyOf(browser.post('/answering/earlier', { requestId: next.requestId }));
    expect(await earlier(kestrel.owner)).toMatchObject({
      answers: [{ item: 'q03', answer: { value: { activity: 'casting' } } }],
    });
    const guest = service.stranger();
    const started = await guest.post('/answering/start', { token: next.token });
    guest.cookie = started.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(await earlier(guest)).toMatchObject({ answers: [] });
  });
});
