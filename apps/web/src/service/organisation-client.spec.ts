import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'graphql';

import { createOrganisationClient } from './organisation-client.ts';

const bodies: unknown[] = [];
const keys: unknown[] = [];
/** How often the person was asked for a proof, and whether it is given. */
let [asked, isProved] = [0, true];
/** Answers that the service gives first. */
const refusals: string[] = [];
const { fetch: own } = globalThis;

beforeEach(() => {
  bodies.length = 0;
  keys.length = 0;
  [asked, isProved] = [0, true];
  globalThis.fetch = async (_address, request) => {
    bodies.push(JSON.parse(request?.body as string));
    keys.push(new Headers(request?.headers).get('idempotency-key'));
    const headers = { 'content-type': 'application/json' };
    return new Response(refusals.pop() ?? '{"data":{"asked":true}}', { headers });
  };
});
afterEach(() => {
  globalThis.fetch = own;
});

const client = createOrganisationClient({
  organisation: 'one',
  onSignedOut: () => undefined,
  onReconnected: () => undefined,
  prove: async () => {
    asked += 1;
    return isProved;
  },
});
const registered = (text: string) => Object.assign(parse(text), { __meta__: { hash: 'sha256:registered' } });

test('asks and changes by the hash of the registered document and sends no text', async () => {
  await client.query({ query: registered('query Ask { asked }') });
  await client.mutate({ mutation: registered('mutation Change { asked }') });
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'sha256:registered' } };
  expect(bodies).toMatchObject([
    { operationName: 'Ask', extensions },
    { operationName: 'Change', extensions },
  ]);
  expect(JSON.stringify(bodies)).not.toContain('asked');
});

test('does not send a document that was not registered when the page was built', async () => {
  await expect(client.query({ query: parse('query Drawn { unseen }') })).rejects.toThrow('code generation');
  expect(bodies).toEqual([]);
});

const PROOF_NEEDED = '{"data":null,"errors":[{"message":"","extensions":{"code":"PROOF_NEEDED"}}]}';

test('asks for a proof where one is needed, then sends the same change with the same key', async () => {
  refusals.push(PROOF_NEEDED);
  const { data } = await client.mutate({ mutation: registered('mutation Change { asked }') });
  expect(data).toEqual({ asked: true });
  expect(asked).toBe(1);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('does not send it again where no proof is given', async () => {
  isProved = false;
  refusals.push(PROOF_NEEDED);
  await expect(client.mutate({ mutation: registered('mutation Change { asked }') })).rejects.toThrow();
  expect([asked, bodies.length]).toEqual([1, 1]);
});
