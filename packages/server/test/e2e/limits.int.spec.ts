import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { READING } from '../../src/platform/graphql/reading-turns.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import { answerOf } from './browser.ts';
import { LiveConnection } from './live-connection.ts';

let service: TestService;
let buyer: TestOrganisation;

beforeAll(async () => {
  service = await aService();
  buyer = await service.organisation('Northfield Retail');
});

afterAll(() => service.close());

const nested = (depth: number): string => `{ ${'viewer { organisation '.repeat(depth)}{ id }${' }'.repeat(depth)} }`;
const many = (count: number, part: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => part(place)).join(' ');
const doubling = many(30, (place) => `fragment F${place} on Query { ...F${place + 1} ...F${place + 1} }`);

describe('A request that asks for too much is refused before anything runs', () => {
  const cases: readonly (readonly [string, string, string | RegExp])[] = [
    ['30 levels', nested(30), /depth: 12/],
    ['1,000 aliases', `{ ${many(1000, (place) => `a${place}: me { id }`)} }`, /tokens/],
    ['100 fields at the root', `{ ${many(100, () => 'me { id }')} }`, /rootFields: 20/],
    ['100 aliases below one field', `{ viewer { ${many(100, (place) => `a${place}: userId`)} } }`, /aliases: 20/],
    ['10,000 times the same field', `{ viewer { ${many(2500, () => 'userId')} } }`, /fields: 2500/],
    ['500 directives', `{ me { id ${many(500, () => '@include(if: true)')} } }`, /directives: 20/],
    ['fragments that double 30 times', `{ ...F0 } ${doubling} fragment F30 on Query { me { id } }`, /fields: 2500/],
    [
      'fragments in a circle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      /within itself|itself via/,
    ],
    ['a page of a thousand million', '{ auditEntries(first: 1000000000) { edges { cursor } } }', /pageSize: 200/],
    [
      'a page as large by the default of a variable',
      'query ($n: Int! = 1000000) { auditEntries(first: $n) { edges { cursor } } }',
      /pageSize: 200/,
    ],
    ['more words than a document has', `{ ${'a '.repeat(6000)} }`, /tokens/],
    ['a tree instead of a text', JSON.stringify({ kind: 'Document', definitions: [] }), /NO_TEXT/],
  ];

  test.each(cases)('%s', async (_, query, message) => {
    const { status, messages, data } = await buyer.owner.run(query);
    expect(status).toBe(400);
    expect(data).toBeNull();
    expect(messages.join(' ')).toMatch(message);
  });

  test('a page size in a variable', async () => {
    const answer = await buyer.owner.run('query ($n: Int!) { auditEntries(first: $n) { edges { cursor } } }', {
      n: 100_000,
    });
    expect(answer).toMatchObject({ status: 400, codes: ['LIMIT'] });
  });

  test('a page of fewer than no rows', async () => {
    const answer = await buyer.owner.run('query ($n: Int!) { auditEntries(first: $n) { edges { cursor } } }', {
      n: -5,
    });
    expect(answer).toMatchObject({ status: 400, codes: ['LIMIT'] });
  });

  test('a body of a megabyte', async () => {
    const { status } = await buyer.owner.run(`{ me { id } } # ${'x'.repeat(1024 * 1024)}`);
    expect(status).toBe(413);
  });

  test('200 operations in one body', async () => {
    const { status } = await answerOf(
      await buyer.owner.post(
        buyer.owner.graphqlPath,
        Array.from({ length: 200 }, () => ({ query: '{ me { id } }' })),
      ),
    );
    expect(status).toBe(400);
  });

  test('headers of 64 KB', async () => {
    const response = await buyer.owner.fetch('/health/live', { headers: { 'x-long': 'x'.repeat(64 * 1024) } });
    expect(response.status).toBe(431);
  });

  test('a text longer than a cell, to be explained', async () => {
    const query = 'query ($text: String!) { nearestActivities(text: $text, sectors: ["MAN"]) { phrase } }';
    const answer = await buyer.owner.run(query, { text: 'x'.repeat(32_768) });
    expect([answer.codes, answer.data]).toEqual([['LIMIT'], null]);
    expect(answer.messages.join(' ')).toMatch(/text: 32767/);
  });

  test('a page of ordinary size is answered', async () => {
    const { status, data } = await buyer.owner.run('{ auditEntries(first: 50) { edges { cursor } } }');
    expect(status).toBe(200);
    expect(data).not.toBeNull();
  });
});

describe('A subscription that asks for too much', () => {
  test.each<[string, string]>([
    ['deeply nested', `subscription ${'{ jobRunChanged '.repeat(600)}{ id }${' }'.repeat(600)}`],
    [
      'wide and nested',
      `subscription ${'{ a b c d e f g h i j k l m n o p q r s t: u '.repeat(200)}{ id }${' }'.repeat(200)}`,
    ],
  ])('is refused before anybody looks at it closely: %s', async (_, document) => {
    const connection = await LiveConnection.open(buyer.owner);
    connection?.subscribe('1', document);
    const refusal = await connection?.hears(({ type }) => type === 'error' || type === 'complete');
    expect(JSON.stringify(refusal)).toMatch(/limit for (depth|fields)/);
    connection?.close();
  });
});

describe('What one person may ask for in a minute', () => {
  test('is limited for the person, and nobody else', async () => {
    const busy = await buyer.member('viewer');
    // Each costs 12,000: 17 of them are too much, and even a slow machine sends those within one minute.
    const dear = `{ ${many(20, (place) => `a${place}: suppliers(first: 200) { edges { node { id } } }`)} }`;
    let last = await busy.run(dear);
    expect(last).toMatchObject({ status: 200, codes: [] });
    for (let asked = 1; asked < 100 && last.status !== 429; asked += 1) last = await busy.run(dear);
    expect(last).toMatchObject({ status: 429, codes: ['TOO_MANY_REQUESTS'] });
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await buyer.owner.run('{ me { id } }')).toMatchObject({ status: 200, codes: [] });
  });
});

describe('What one address of the network may ask for in a minute', () => {
  test('is refused on every route with when to try again, and no fault of ours', async () => {
    const narrow = await aService({ REQUESTS_A_MINUTE: 3 });
    const stranger = narrow.stranger();
    for (let asked = 0; asked < 3; asked += 1) expect((await stranger.run('{ me { id } }')).status).toBe(200);
    const refused = await stranger.run('{ me { id } }');
    expect(refused).toMatchObject({ status: 429, codes: ['TOO_MANY_REQUESTS'] });
    const others = [
      await stranger.post('/people/invitation', { token: 'x' }),
      await stranger.post('/api/auth/sign-in/email', {}),
      await stranger.fetch('/files', { method: 'POST' }),
    ];
    expect(others.map(({ status }) => status)).toEqual([429, 429, 429]);
    for (const { headers } of [refused, ...others]) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await stranger.fetch('/health/live')).status).toBe(200);
    await narrow.close();
  });

  test('is said by better-auth too, for guesses at passwords', async () => {
    const guess = { email: 'nobody@example.org', password: 'a guess that is wrong' };
    let last = await service.stranger().post('/api/auth/sign-in/email', guess);
    for (let tried = 0; tried < 11 && last.status !== 429; tried += 1)
      last = await service.stranger().post('/api/auth/sign-in/email', guess);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    let link = await service.stranger().post('/people/invitation', { token: 'x' });
    for (let tried = 0; tried < 31 && link.status !== 429; tried += 1)
      link = await service.stranger().post('/people/invitation', { token: 'x' });
    expect(link.status).toBe(429);
    expect(Number(link.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('The variables of an operation', () => {
  test('have the defaults of the document, the first time and when it runs compiled', async () => {
    const document =
      'query Defaults($first: Int! = 2, $sort: SupplierSort! = NAME) { suppliers(first: $first, sort: $sort) { totalCount } }';
    for (let run = 0; run < 4; run += 1) {
      const { status, data } = await buyer.owner.run(document);
      expect({ status, data }).toEqual({ status: 200, data: { suppliers: { totalCount: 0 } } });
    }
  });

  test('with a character that no text of the database can hold are refused as the asker’s', async () => {
    const answer = await buyer.owner.run(
      'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { organisation { name } } }',
      { input: { name: 'North\0field', timeZone: 'Europe/London' } },
    );
    expect(answer).toMatchObject({ status: 400, codes: ['BAD_REQUEST'] });
  });

  test('that do not fit their type are refused as the asker’s, not as a fault of ours', async () => {
    const document = 'query Sorted($sort: SupplierSort!) { suppliers(sort: $sort, first: 1) { totalCount } }';
    for (const sort of ['NAME', 'NAME', 'NAME', 'name; DROP TABLE suppliers', 7]) {
      const { status } = await buyer.owner.run(document, { sort });
      expect(status).toBe(sort === 'NAME' ? 200 : 400);
    }
  });
});

describe('Who reads much', () => {
  const READ = JSON.stringify({ query: '{ savedViews { id } }' });
  const reading = (organisation: TestOrganisation, signal?: AbortSignal): Promise<Response> =>
    organisation.owner.fetch(organisation.owner.graphqlPath, {
      ...{ method: 'POST', body: READ, headers: { 'content-type': 'application/json' } },
      ...(signal === undefined ? {} : { signal }),
    });

  /** Waits until so many queries wait for what is locked. @returns how many do */
  async function waiting(least: number): Promise<number> {
    for (;;) {
      const { rows } = await service.db.admin.query<{ queries: number }>(
        `SELECT count(*)::int AS queries FROM pg_locks WHERE NOT granted AND relation = 'saved_views'::regclass`,
      );
      const queries = rows[0]?.queries ?? 0;
      if (queries >= least) return queries;
      await wait(20);
    }
  }

  test('keeps people of the own organisation waiting, nobody else, and also after leaving', async () => {
    const other = await service.organisation('Southfield Retail');
    await service.db.admin.query('BEGIN; LOCK TABLE saved_views IN ACCESS EXCLUSIVE MODE');
    const leaving = new AbortController();
    const left = Array.from({ length: READING.placesEach }, () => reading(buyer, leaving.signal).catch(() => null));
    await waiting(READING.placesEach);
    leaving.abort();
    await Promise.all(left);
    const staying = [reading(buyer), reading(buyer), reading(buyer)];
    // They would be there before this one, were they let in.
    await other.owner.run('{ me { id } }');
    const others = reading(other);
    expect(await waiting(READING.placesEach + 1)).toBe(READING.placesEach + 1);
    await service.db.admin.query('COMMIT');
    const answers = await Promise.all([...staying, others]);
    for (const answer of answers) expect(await answerOf(answer)).toMatchObject({ status: 200, codes: [] });
  });
});
