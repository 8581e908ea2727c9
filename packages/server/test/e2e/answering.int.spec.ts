import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { aChange, Asking } from '../../src/features/request/testing/asking.ts';
import { aService, type TestService } from './a-service.ts';
import type { Browser } from './browser.ts';

let service: TestService;
let asking: Asking;

beforeAll(async () => {
  service = await aService({ PUBLIC_URL: 'http://localhost:4280' });
  asking = await Asking.of(service.db, service.api.platform.auth);
});
afterAll(() => service.close());
beforeEach(() => service.db.admin.query('DELETE FROM auth.attempt_points'));

/** A request to a supplier of that name, and the token of a link to it. */
async function aRequest(name: string): Promise<{ requestId: string; token: string }> {
  const [requestId = ''] = await asking.ask(await asking.supplier(name, '120'));
  await asking.carry(requestId);
  return { requestId, token: await asking.link(requestId) };
}

/** Begins in a browser that keeps the cookie. @returns the cookie as it was set */
async function begin(browser: Browser, token: string): Promise<string> {
  const response = await browser.post('/answering/start', { token });
  const [cookie = ''] = response.headers.getSetCookie();
  browser.cookie = [browser.cookie, cookie.split(';')[0]].filter(Boolean).join('; ');
  return cookie;
}

const bodyOf = async (response: Response): Promise<unknown> => response.json();

describe('Somebody with a link', () => {
  test('gets a cookie that scripts do not see, that goes to these addresses alone and comes from no other site', async () => {
    const { requestId, token } = await aRequest('Acme Mills');
    const cookie = await begin(service.stranger(), token);
    expect(cookie).toMatch(new RegExp(`^plumbline-answering-${requestId}=[\\w-]{43}; Path=/answering; Expires=`));
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(token);
  });

  test('answers, and the answers are there for this request and no other', async () => {
    const [first, second] = [await aRequest('First Mills'), await aRequest('Second Mills')];
    const [one, both] = [service.stranger(), service.stranger()];
    await begin(one, first.token);
    await begin(both, second.token);
    await begin(both, first.token);
    const changes = [aChange('q03', { activity: 'sewing' })];
    const saved = await one.post('/answering/save', { requestId: first.requestId, changes });
    expect(await bodyOf(saved)).toMatchObject({ outcomes: [{ version: 1, problems: [] }], userErrors: [] });
    const draft = async (browser: Browser, requestId: string) => browser.post('/answering/draft', { requestId });
    expect(await bodyOf(await draft(both, first.requestId))).toMatchObject({ answers: [{ item: 'q03' }] });
    expect(await bodyOf(await draft(both, second.requestId))).toMatchObject({ answers: [] });
    const section = { section: 'workers', email: null, language: 'en', handOverId: randomUUID(), isReady: true };
    for (const path of [
      'draft',
      'changes',
      'protect',
      'save',
      'hand-over',
      'take-back',
      'ready',
      'submit',
      'receipts',
    ]) {
      const body = {
        requestId: second.requestId,
        password: 'x',
        changes,
        declared: true,
        role: '',
        mark: '',
        ...section,
      };
      const refused = await one.post(`/answering/${path}`, body);
      expect([path, refused.status]).toEqual([path, 410]);
      expect(await refused.text()).not.toContain('Second Mills');
    }
  });

  test('is told nothing of a link or a request that is not there, and of a body that no page sends', async () => {
    const { requestId, token } = await aRequest('Quiet Mills');
    const browser = service.stranger();
    expect((await browser.post('/answering/front-page', { token: 'x' })).status).toBe(410);
    expect((await browser.post('/answering/draft', { requestId: randomUUID() })).status).toBe(410);
    await begin(browser, token);
    for (const body of [{}, { requestId, changes: 'all' }, { requestId, changes: [{ id: 'x' }] }])
      expect((await browser.post('/answering/save', body)).status).toBe(422);
    const strange = [
      aChange('q06', { total: 12 }, { place: '\0' }),
      aChange('q06', { total: 12 }, { place: '__proto__' }),
      aChange('\0', {}),
      aChange('q03', { activity: 'a\0b' }),
      aChange('q03', { activity: '\ud800' }),
    ];
    for (const change of strange) {
      const response = await browser.post('/answering/save', { requestId, changes: [change] });
      expect(response.status).toBeLessThan(500);
    }
    const many = Array.from({ length: 51 }, () => aChange('q03', { activity: 'sewing' }));
    expect((await browser.post('/answering/save', { requestId, changes: many })).status).toBe(422);
  });

  test('cannot be made to answer by a page of another site', async () => {
    const { requestId, token } = await aRequest('Other Mills');
    const browser = service.stranger();
    await begin(browser, token);
    const body = { requestId, declared: true, role: '', language: 'en' };
    const response = await browser.post('/answering/submit', body, { origin: 'https://elsewhere.example' });
    expect(response.status).toBe(403);
  });
});
