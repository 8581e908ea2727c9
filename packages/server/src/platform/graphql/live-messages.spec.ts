import { describe, expect, test } from '@jest/globals';
import { TooManyRequests } from '../errors/refused.ts';
import { LiveMessages, type Verdict } from './live-messages.ts';

const REGISTERED = 'subscription Live { jobRunChanged { id } }';
const documents = new Map([['sha256:live', REGISTERED]]);

/** A client as the pages use it. @param affordable operations that the person has left */
function aClient(affordable = 1000, registeredOnly = true) {
  const spent: string[] = [];
  const messages = new LiveMessages({
    documents,
    registeredOnly,
    spend: async () => {
      if (spent.length >= affordable) throw new TooManyRequests(60);
      spent.push('an operation');
    },
  });
  return { spent, say: (message: object) => messages.read(JSON.stringify(message)) };
}

const subscribe = (payload: object, id = '1'): object => ({ id, type: 'subscribe', payload });
const named = (sha256Hash: string): object => ({
  query: '',
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});

/** The document that Mercurius gets to parse, if any. */
function handedOn(verdict: Verdict): string | undefined {
  if (verdict.kind !== 'pass') return undefined;
  return (JSON.parse(verdict.message) as { payload?: { query?: string } }).payload?.query;
}

describe('What a client of a live connection says', () => {
  test('leads to the registered text of the hash that it names, and nothing else that it sends with it', async () => {
    const { say } = aClient();
    const verdict = await say(subscribe({ ...named('sha256:live'), query: '{ me { id } }', operationName: 'Other' }));
    expect(verdict).toEqual({
      kind: 'pass',
      message: JSON.stringify({ type: 'subscribe', id: '1', payload: { query: REGISTERED, variables: {} } }),
    });
  });

  test('in 480 large documents of its own gives nothing to parse, and is counted first', async () => {
    const { say, spent } = aClient(100);
    const large = `subscription { jobRunChanged { ${'a: id '.repeat(1120)} } }`;
    expect(large.length).toBeGreaterThan(6_700);
    const verdicts: Verdict[] = [];
    for (let sent = 0; sent < 480; sent += 1) verdicts.push(await say(subscribe({ query: `${large} # ${sent}` })));
    expect(verdicts.map(handedOn).filter((document) => document !== undefined)).toEqual([]);
    expect(spent).toHaveLength(100);
    const codes = verdicts.map((verdict) => (verdict.kind === 'refuse' ? verdict.refusal.code : verdict.kind));
    expect(codes).toEqual([...Array<string>(100).fill('BAD_REQUEST'), ...Array<string>(380).fill('TOO_MANY_REQUESTS')]);
  });

  test.each<[string, object]>([
    ['the registered text itself', { query: REGISTERED }],
    ['a hash of nothing', named('sha256:none')],
    ['a hash that is part of every object', named('constructor')],
    ['a tree instead of a text', { query: { kind: 'Document' } }],
    ['nothing', {}],
    ['half a character', { ...named('sha256:live'), variables: { name: '\ud800' } }],
  ])('is refused in production: %s', async (_, payload) => {
    expect(await aClient().say(subscribe(payload))).toMatchObject({ kind: 'refuse', id: '1' });
  });

  test('may be a document of its own where no pages are served', async () => {
    expect(handedOn(await aClient(1, false).say(subscribe({ query: REGISTERED })))).toBe(REGISTERED);
  });

  test('brings no headers along, and begins once', async () => {
    const { say } = aClient();
    const init = { type: 'connection_init', payload: { headers: { cookie: 'another' } } };
    expect(await say(init)).toEqual({ kind: 'pass', message: '{"type":"connection_init"}' });
    expect(await say(init)).toEqual({ kind: 'close', code: 4429 });
  });

  test.each<[string, object]>([
    ['no type', {}],
    ['a type that the protocol does not have', { type: 'start', id: '1', payload: named('sha256:live') }],
    ['a subscription without an id', { type: 'subscribe', payload: named('sha256:live') }],
    ['an id without end', subscribe(named('sha256:live'), 'x'.repeat(101))],
    ['the end of something without an id', { type: 'complete' }],
  ])('ends the connection: %s', async (_, message) => {
    expect(await aClient().say(message)).toEqual({ kind: 'close', code: 4400 });
  });
});
