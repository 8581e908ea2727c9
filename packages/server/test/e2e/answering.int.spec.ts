import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { askedOf, TEMPLATE, type AnswerProblem } from '@plumbline/questionnaire';
import fc from 'fast-check';
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
async function aRequest(name: string, more = {}): Promise<{ requestId: string; token: string }> {
  const [requestId = ''] = await asking.ask(await asking.supplier(name, '120'), more);
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

const bodyOf = async (response: Response | Promise<Response>): Promise<unknown> => (await response).json();

type Cells = Readonly<Record<string, unknown>>;
interface GivenRow {
  readonly value: Cells | readonly Cells[];
}
interface Outcome {
  readonly problems: readonly AnswerProblem[];
  readonly saved?: GivenRow;
}
const rowOf = ({ value }: GivenRow): Cells => (Array.isArray(value) ? ((value as Cells[])[0] ?? {}) : (value as Cells));

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

  test('has every field saved or refused by its name, whatever is typed into it, and goes on answering', async () => {
    const { requestId, token } = await aRequest('Strange Mills', { set: 'full', fullBecause: 'We look closer.' });
    const browser = service.stranger();
    await begin(browser, token);
    const { items } = askedOf(TEMPLATE, { set: 'full', countries: ['IN'] });
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 20 }),
      fc.constantFrom('a\0b', '\0', '\ud800', '\u202e', '\uffff', 'x'.repeat(3000), '\u{1f9f5}'),
    );
    const named = ({ path }: AnswerProblem) => path.filter((part) => typeof part === 'string').slice(1, 3);
    const all = fc.sample(text, 400);
    for (const texts of [all.slice(0, 200), all.slice(200)]) {
      let at = 0;
      const changes = items.map(({ key, columns, rows }) => {
        const row = Object.fromEntries(columns.map((column) => [column.key, texts[(at += 1) % texts.length]]));
        return aChange(key, rows === undefined ? row : [{ id: 'a', ...row }]);
      });
      for (const half of [changes.slice(0, 27), changes.slice(27)]) {
        const response = await browser.post('/answering/save', { requestId, changes: half });
        expect(response.status).toBe(200);
        const { outcomes } = (await response.json()) as { outcomes: Outcome[] };
        for (const [place, { saved, problems }] of outcomes.entries()) {
          const sent = half[place]?.answer as GivenRow;
          const [typed, kept] = [rowOf(sent), rowOf(saved ?? sent)];
          for (const [column, value] of Object.entries(typed)) {
            const isRefused = problems.some((each) => named(each).includes(column));
            if (!isRefused)
              expect([half[place]?.item, column, kept[column]]).toEqual([half[place]?.item, column, value]);
          }
        }
      }
    }
    const [last] = (
      (await bodyOf(
        browser.post('/answering/save', { requestId, changes: [aChange('q03', { activity: 'sewing' }, { base: 9 })] }),
      )) as { outcomes: Outcome[] }
    ).outcomes;
    expect(last?.problems).toEqual([]);
  });

  test('has a part of the service, not all of it: who asks too much waits, and others do not', async () => {
    const [greedy, other] = [await aRequest('Greedy Mills'), await aRequest('Patient Mills')];
    const [hasty, patient] = [service.stranger(), service.stranger()];
    await begin(hasty, greedy.token);
    await begin(patient, other.token);
    const ask = (browser: Browser, requestId: string) => browser.post('/answering/changes', { requestId, mark: '' });
    const answers: Response[] = [];
    while (answers.length < 260)
      answers.push(...(await Promise.all(Array.from({ length: 20 }, () => ask(hasty, greedy.requestId)))));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(20);
    for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(240);
    expect((await ask(patient, other.requestId)).status).toBe(200);
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
