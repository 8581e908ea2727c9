import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Config } from '../../src/platform/config/config.ts';
import { startApi, type Api } from '../../src/service/start-api.ts';
import { aService, type TestService } from './a-service.ts';
import { Browser } from './browser.ts';
import { LossyLine } from './lossy-line.ts';

const SAVE = 'mutation ($input: SaveViewInput!) { saveView(input: $input) { userErrors { code } } }';
const LIST = 'query { me { memberships { name } } }';

let service: TestService;
let api: Api;
let line: LossyLine;
let signIns: LossyLine;
let analyst: Browser;

beforeAll(async () => {
  service = await aService();
  const buyer = await service.organisation('Northfield Retail');
  const { environment, clock, passwords } = service.db.config;
  line = await LossyLine.to(environment.DATABASE_URL);
  signIns = await LossyLine.to(environment.AUTH_DATABASE_URL);
  const through = {
    DATABASE_URL: line.through(environment.DATABASE_URL),
    AUTH_DATABASE_URL: signIns.through(environment.AUTH_DATABASE_URL),
  };
  api = await startApi(new Config({ ...environment, ...through }, clock, passwords));
  const member = await buyer.member('analyst');
  analyst = new Browser({ ...member.place, address: `http://127.0.0.1:${api.port}` });
  analyst.cookie = member.cookie;
});
afterAll(async () => {
  line.mend();
  signIns.mend();
  await api.close();
  await line.close();
  await signIns.close();
  await service.close();
});

const saving = (name: string) => ({ input: { name, address: '', shared: false } });
const save = (name: string, key: string) => analyst.run(SAVE, saving(name), { key });

async function isKept(name: string): Promise<number> {
  const { rowCount } = await service.db.admin.query('SELECT FROM saved_views WHERE name = $1', [name]);
  return rowCount ?? 0;
}

describe('While the database is away', () => {
  test('a change that was cut off before it was kept says so, and the same request does it', async () => {
    const key = randomUUID();
    line.loseNext('saved_views', 'before the commit');
    const cut = await save('before', key);
    expect([cut.status, cut.codes, await isKept('before')]).toEqual([503, ['AWAY'], 0]);
    expect(cut.headers.get('retry-after')).not.toBeNull();
    expect(await save('before', key)).toMatchObject({ status: 200, codes: [] });
    expect(await isKept('before')).toBe(1);
  });

  test('a change that was kept, but not answered, is said to be kept, and is not done twice', async () => {
    const key = randomUUID();
    line.loseNext('saved_views', 'after the commit');
    const lost = await save('after', key);
    expect([lost.status, lost.codes, await isKept('after')]).toEqual([503, ['AWAY_KEPT'], 1]);
    expect(await save('after', key)).toMatchObject({ status: 409, codes: ['ALREADY_DONE'] });
    expect(await isKept('after')).toBe(1);
  });

  test('where nobody can say whether it was kept, that is said, and the same request tells', async () => {
    const key = randomUUID();
    line.loseNext('saved_views', 'after the commit, for good');
    const unknown = await save('for good', key);
    expect([unknown.status, unknown.codes]).toEqual([503, ['AWAY_UNKNOWN']]);
    line.mend();
    expect(await save('for good', key)).toMatchObject({ status: 409, codes: ['ALREADY_DONE'] });
    expect(await isKept('for good')).toBe(1);
  });

  test('whatever is asked is answered with 503 and never with 500, signed in or not', async () => {
    line.cut();
    signIns.cut();
    const elsewhere = { headers: { 'tus-resumable': '1.0.0', 'upload-length': '5' } };
    const organisation = `organisation=${analyst.place.organisation ?? ''}`;
    const token = 'A'.repeat(43);
    const answers = await Promise.all([
      analyst.post(analyst.graphqlPath, { query: LIST }),
      analyst.post(
        analyst.graphqlPath,
        { query: SAVE, variables: saving('away') },
        { 'idempotency-key': randomUUID() },
      ),
      analyst.fetch(`/files?${organisation}`, { method: 'POST', ...elsewhere }),
      analyst.fetch(`/files/${randomUUID()}?${organisation}`),
      analyst.fetch('/api/auth/get-session'),
      analyst.post('/api/auth/sign-in/email', {
        email: 'somebody@example.org',
        password: 'a long password of somebody',
      }),
      analyst.post('/answering/front-page', { token }),
      analyst.post('/people/password-reset', { email: 'somebody@example.org' }),
    ]);
    const told = await Promise.all(
      answers.map(
        async (answer) =>
          [answer.url.replace(/^.*?\d\//, '/').slice(0, 30), answer.status, await answer.text()] as const,
      ),
    );
    line.mend();
    signIns.mend();
    expect(told.filter(([, status]) => status === 500)).toEqual([]);
    expect(told.map(([, status]) => status).slice(0, 7)).toEqual(Array.from({ length: 7 }, () => 503));
    for (const [, status, text] of told)
      if (status === 503) expect(text).toMatch(/nothing was kept|whether this was kept/);
  });

  test('and once it is back, everything is answered again', async () => {
    expect(await analyst.run('query { me { memberships { name } } }')).toMatchObject({ status: 200, codes: [] });
    expect(await save('back', randomUUID())).toMatchObject({ status: 200, codes: [] });
    expect(await isKept('away')).toBe(0);
  });
});
