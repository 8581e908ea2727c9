import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { appendAudit } from '../../platform/audit/append-audit.ts';
import { Config } from '../../platform/config/config.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { Texts } from '../../platform/text/texts.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { hashOfLine, isAnchor, readLine } from './anchors/anchor-line.ts';
import { TokenFile, type TokenRecord } from './anchors/token-file.ts';
import { AnchoringReadModel } from './anchoring.read-model.ts';
import { AUDIT_MESSAGES } from './audit.messages.ts';
import { areGood, type TokenCheck } from './check-tokens.ts';
import { textOfTokens, textOfVerification } from './finding-text.ts';
import { LONG_WAIT } from './anchors/stamp-progress.ts';
import { aVerifier, type Verifier } from './testing/a-verifier.ts';
import {
  aToken,
  anAnswer,
  anAuthority,
  anIdentity,
  pemOf,
  type Answer,
  type Authority,
  type Falsehoods,
  type Identity,
} from '../../../../evidence/test/a-time-stamp-authority.ts';

const say = new Texts([AUDIT_MESSAGES]).in('en');
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe('A time-stamp authority', () => {
  let db: TestDatabase;
  let root: Identity;
  let signer: Identity;
  let authority: Authority;
  let folder: string;
  let config: Config;
  let verifier: Verifier;
  let organisation: string;
  beforeAll(async () => {
    db = await testDatabase();
    root = await anIdentity({ name: 'Root', isAuthority: true });
    signer = await anIdentity({ name: 'Time stamps', issuer: root });
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    await db.admin.query('TRUNCATE audit_entries, audit_heads, access_entries, access_heads, audit_anchors');
    authority = await anAuthority(honest());
    organisation = randomUUID();
    folder = join(db.config.environment.STORAGE_FOLDER, randomUUID());
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'root.pem'), pemOf(root));
    config = configWith({});
    verifier = aVerifier({ database: db.database, config });
  });
  afterEach(() => authority.close());

  function configWith(other: Partial<Config['environment']>): Config {
    const places = {
      KEYS_FOLDER: join(folder, 'keys'),
      ANCHOR_FILE: join(folder, 'anchors.jsonl'),
      ANCHOR_TSA: authority.address,
      ANCHOR_TSA_CERTIFICATES: join(folder, 'root.pem'),
    };
    return new Config({ ...db.config.environment, ...places, ...other }, db.config.clock);
  }
  const now = (): Promise<Date> => db.database.systemTransaction('the clock of the test', async (tx) => tx.now);
  function honest(said: Falsehoods = {}, by = signer): Answer {
    return async (request, response) =>
      void response.end(anAnswer(await aToken(request, by, [], { at: await now(), ...said })));
  }
  const act = (): Promise<void> =>
    db.database.transaction(organisation, (tx) =>
      appendAudit(tx, organisation, { actorId: null, verb: 'import.created', subjectType: 'X', subjectId: 'x' }),
    );
  /** An entry, and what a worker does in a round. */
  async function round(signal = new AbortController().signal): Promise<void> {
    await act();
    await verifier.anchor.execute(null);
    await verifier.stampAnchors.execute(signal);
  }
  const tokens = async (): Promise<TokenRecord[]> =>
    (await readFile(join(folder, 'anchors.jsonl.tokens'), 'utf8').catch(() => ''))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as TokenRecord);
  const writeTokens = (records: readonly TokenRecord[]): Promise<void> =>
    writeFile(join(folder, 'anchors.jsonl.tokens'), records.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const lines = async (): Promise<string[]> =>
    (await readFile(config.environment.ANCHOR_FILE, 'utf8')).split('\n').slice(0, -1);
  async function check(by = verifier): Promise<TokenCheck> {
    const checked = await by.checkTokens.execute();
    if (checked === null) throw new Error('No certificates are set');
    return checked;
  }
  /** What the page says. */
  const stamp = async () => {
    const viewer = aViewer({ organisationId: organisation, roles: new Set(['owner']) });
    return (await new AnchoringReadModel(db.database, config, new TokenFile(config)).of(viewer)).stamp;
  };
  /** Three tokens with an hour between them. */
  async function threeHours(): Promise<void> {
    for (let hour = 0; hour < 3; hour += 1) {
      await round();
      db.clock.forward({ minutes: 61 });
    }
  }

  test('vouches for the last line at most once an hour, and for nothing twice', async () => {
    await round();
    await round();
    expect(authority.asked()).toBe(1);
    db.clock.forward({ minutes: 61 });
    await round();
    expect(authority.asked()).toBe(2);
    db.clock.forward({ minutes: 61 });
    await verifier.stampAnchors.execute(new AbortController().signal);
    expect(authority.asked()).toBe(2);
    expect((await tokens()).map(({ line }) => line)).toEqual([1, 4]);
    expect(await stamp()).toEqual({ at: expect.any(Date), isLate: false });
    expect((await lines()).map((text) => isAnchor(readLine(text) ?? (undefined as never)))).toEqual([
      ...[true, false, true, true, false],
    ]);
    db.clock.forward({ hours: 27 });
    expect(await stamp()).toEqual({ at: expect.any(Date), isLate: true });
    const checked = await check();
    expect(checked).toMatchObject({ findings: [], good: 2, last: { line: 4 }, progress: { waitingSince: null } });
    expect(textOfTokens(checked, say)).toEqual([
      expect.stringMatching(/^Time stamps: 2 tokens are good\. .* up to line 4 on \d{4}-\d\d-\d\d \d\d:\d\d UTC\. /),
    ]);
  });

  test('is asked by one of several processes', async () => {
    await act();
    await verifier.anchor.execute(null);
    const signal = new AbortController().signal;
    const all = Array.from({ length: 4 }, () => aVerifier({ database: db.database, config }));
    await Promise.all(all.map(({ stampAnchors }) => stampAnchors.execute(signal)));
    expect([authority.asked(), await tokens()]).toEqual([1, [expect.objectContaining({ line: 1 })]]);
  });

  test.each<[string, Answer]>([
    ['says that it failed', async (_, response) => void response.writeHead(503).end()],
    ['sends people elsewhere', async (_, response) => void response.writeHead(302, { location: '/' }).end()],
    ['answers something else', async (_, response) => void response.end('<html>Welcome</html>')],
    ['answers without an end', async (_, response) => void response.write(Buffer.alloc(100_000))],
    ['breaks off', async (_, response) => void response.destroy()],
    ['answers for another line', honestly((to) => to.honest({ hash: 'ab'.repeat(32) }))],
    ['answers another request', honestly((to) => to.honest({ nonce: '0102' }))],
    ['has a clock that is late', honestly((to) => to.honest({ at: new Date('2021-01-01') }))],
    ['is somebody else', honestly(async (to) => to.honest({}, await anIdentity({ name: 'Another' })))],
  ])('that %s gives no token, holds up nothing, and is asked again', async (_, answer) => {
    authority.answer = answer;
    await expect(round()).rejects.toThrow();
    expect(await tokens()).toEqual([]);
    expect(await stamp()).toEqual({ at: null, isLate: false });
    const verified = await verifier.verify.forService(organisation);
    expect(textOfVerification(verified, say).anchored).toContain(
      'No time-stamp authority has vouched for the file of anchors yet.',
    );
    db.clock.forward({ minutes: 121 });
    const late = textOfVerification(await verifier.verify.forService(organisation), say);
    expect(late.anchored.join(' ')).toMatch(/It was to do so since .* the authority may be away/);
    authority.answer = honest();
    await round();
    expect(await stamp()).toEqual({ at: expect.any(Date), isLate: false });
    expect(await check()).toMatchObject({ findings: [], good: 1 });
    const { anchored } = textOfVerification(await verifier.verify.forService(organisation), say);
    expect(anchored.join(' ')).toMatch(/A time-stamp authority vouched for the file of anchors up to line \d+ on/);
  });
  /** An answer of the authority of the test that runs, which does not exist yet where the cases are listed. */
  function honestly(make: (to: { honest: typeof honest }) => Answer | Promise<Answer>): Answer {
    return async (request, response) => (await make({ honest }))(request, response);
  }

  test('that never answers is left when the worker ends', async () => {
    const ending = new AbortController();
    authority.answer = async () => ending.abort();
    await expect(round(ending.signal)).rejects.toThrow();
    expect(await tokens()).toEqual([]);
  });

  test('whose certificates cannot be read is not asked, and the verification says so', async () => {
    const without = aVerifier({ database: db.database, config: configWith({ ANCHOR_TSA_CERTIFICATES: '/none' }) });
    await act();
    await without.anchor.execute(null);
    await expect(without.stampAnchors.execute(new AbortController().signal)).rejects.toThrow('ENOENT');
    expect(authority.asked()).toBe(0);
    const checked = await check(without);
    expect([areGood(checked), textOfTokens(checked, say)]).toEqual([false, [expect.stringContaining('(ENOENT)')]]);
  });

  test('a kill in the middle of a token spoils neither the one before nor the one after', async () => {
    await round();
    await appendFile(join(folder, 'anchors.jsonl.tokens'), '{"line":2,"non');
    db.clock.forward({ minutes: 61 });
    await round();
    expect(await check()).toMatchObject({ findings: [], good: 2 });
  });

  test('a kill between token and receipt costs a token, and nothing else', async () => {
    await round();
    const [anchor] = await lines();
    await writeFile(config.environment.ANCHOR_FILE, `${anchor}\n`);
    await round();
    expect((await tokens()).map(({ line }) => line)).toEqual([1, 2]);
    expect(await check()).toMatchObject({ findings: [], good: 2, last: { line: 2 } });
  });

  test('a token that is missing, or was spoilt, is missed', async () => {
    await threeHours();
    const [first, second, third] = await tokens();
    if (!first || !second || !third) throw new Error('There are not three tokens');
    for (const left of [[first, third], [second, third], [first, second], [third]]) {
      await writeTokens(left);
      const missing = 3 - left.length;
      expect((await check()).findings).toEqual([{ code: 'missing', line: expect.any(Number), tokens: missing }]);
    }
    await rm(join(folder, 'anchors.jsonl.tokens'));
    const gone = await check();
    expect(gone.findings).toEqual([{ code: 'missing', line: 1, tokens: 3 }]);
    expect(textOfTokens(gone, say)[0]).toBe(
      '3 tokens are missing that the file of anchors has a receipt of, from the one for line 1 on.',
    );
    await writeTokens([first, { ...second, token: 'AAAA' }, third]);
    expect((await check()).findings.map(({ code }) => code)).toEqual(['unreadable', 'missing']);
  });

  test('a line that was changed since, or tokens of another file, are found', async () => {
    await threeHours();
    const all = await lines();
    const changed = all.map((text, at) => (at === 2 ? text.replace('"sequence":2', '"sequence":9') : text));
    await writeFile(config.environment.ANCHOR_FILE, `${changed.join('\n')}\n`);
    expect((await check()).findings).toEqual([{ code: 'other-content', line: 3, tokens: 1 }]);
    await writeFile(config.environment.ANCHOR_FILE, `${all.slice(0, 2).join('\n')}\n`);
    expect((await check()).findings).toEqual([{ code: 'other-content', line: 3, tokens: 2 }]);
    const strange = await tokens();
    await rm(config.environment.ANCHOR_FILE);
    await db.admin.query('TRUNCATE audit_anchors');
    await round();
    await writeTokens([...(await tokens()).slice(3), ...strange.slice(0, 1)]);
    expect((await check()).findings).toEqual([{ code: 'other-content', line: 1, tokens: 1 }]);
  });

  test('a receipt that somebody else wrote keeps nobody from asking, and is found', async () => {
    await threeHours();
    const all = await lines();
    const receipt = JSON.parse(all.at(-1) ?? '') as object;
    const forged = {
      ...receipt,
      line: all.length + 1,
      previous: hashOfLine(all.at(-1) ?? ''),
      at: (await now()).toISOString(),
    };
    await writeFile(config.environment.ANCHOR_FILE, [...all, JSON.stringify(forged), ''].join('\n'));
    const asked = authority.asked();
    await round();
    expect(authority.asked()).toBe(asked + 1);
    expect(await check()).toMatchObject({ findings: [{ code: 'receipt-false', line: all.length + 1 }], good: 4 });
  });

  test('tokens that were swapped, or stand beside another request, are found', async () => {
    await threeHours();
    const [first, second, third] = await tokens();
    if (!first || !second || !third) throw new Error('There are not three tokens');
    await writeTokens([first, { ...second, line: third.line }, { ...third, line: second.line }]);
    expect((await check()).findings).toEqual([{ code: 'other-content', line: third.line, tokens: 2 }]);
    await writeTokens([first, { ...second, nonce: third.nonce }, third]);
    expect((await check()).findings).toEqual([{ code: 'other-request', line: second.line, tokens: 1 }]);
  });

  test('tokens count under the right certificates only', async () => {
    await threeHours();
    await writeFile(join(folder, 'root.pem'), pemOf(await anIdentity({ name: 'Root', isAuthority: true })));
    const checked = await check();
    expect(checked).toMatchObject({ findings: [{ code: 'untrusted', line: 1, tokens: 3 }], good: 0 });
    expect(areGood(checked)).toBe(false);
  });

  test('lines that were written later than they say have no token of their time', async () => {
    await threeHours();
    expect((await check()).longest?.milliseconds).toBeLessThan(LONG_WAIT);
    // Somebody holds keys and tokens, and writes what should have been written a day before.
    await act();
    await verifier.anchor.execute(null);
    db.clock.forward({ hours: 24 });
    await round();
    const checked = await check();
    expect(checked).toMatchObject({ findings: [], longest: { from: 7, to: 8 } });
    expect(textOfTokens(checked, say).join(' ')).toMatch(/24 hours after .* written later than they say/);
  });

  test('says since when it has vouched, which tells a file that was written anew from its start', async () => {
    await act();
    await verifier.anchor.execute(null);
    const written = (await now()).toISOString().slice(0, 10);
    db.clock.forward({ days: 9 });
    await round();
    const first = (await now()).toISOString().slice(0, 10);
    const [good = ''] = textOfTokens(await check(), say);
    expect(good).toMatch(new RegExp(`It vouched first on ${first} .*, for lines from ${written} `));
  });

  (hasOpenssl ? test : test.skip)('another program verifies a token with the line, as the guide says', async () => {
    await threeHours();
    const [, second] = await tokens();
    const text = (await lines())[(second?.line ?? 0) - 1] ?? '';
    await writeFile(join(folder, 'line'), text);
    await writeFile(join(folder, 'token'), Buffer.from(second?.token ?? '', 'base64'));
    const verify = (data: string): string =>
      spawnSync('openssl', ['ts', '-verify', '-token_in', '-in', 'token', '-data', data, '-CAfile', 'root.pem'], {
        cwd: folder,
        encoding: 'utf8',
      }).stdout;
    expect(verify('line')).toContain('Verification: OK');
    await writeFile(join(folder, 'other'), `${text} `);
    expect(verify('other')).toContain('Verification: FAILED');
  });
});
