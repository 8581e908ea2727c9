import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'graphql';

import { createOrganisationClient } from './organisation-client.ts';

const bodies: unknown[] = [];
const { fetch: own } = globalThis;

beforeEach(() => {
  bodies.length = 0;
  globalThis.fetch = async (_address, request) => {
    bodies.push(JSON.parse(request?.body as string));
    const headers = { 'content-type': 'application/json' };
    return new Response('{"data":{"asked":true}}', { headers });
  };
});
afterEach(() => {
  globalThis.fetch = own;
});

const client = createOrganisationClient({
  organisation: 'one',
  onSignedOut: () => undefined,
  onReconnected: () => undefined,
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
