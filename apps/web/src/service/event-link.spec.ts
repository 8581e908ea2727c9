import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'graphql';

import { createEventLink } from './event-link.ts';

interface Sent {
  readonly type: string;
  readonly payload?: { readonly query?: string; readonly extensions?: unknown };
}

const sent: Sent[] = [];
let heardAll: () => void = () => undefined;

/** A connection whose other end greets, and keeps what it is sent. */
class FakeSocket {
  static readonly OPEN = 1;
  static readonly CONNECTING = 0;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly protocol = 'graphql-transport-ws';
  readyState = FakeSocket.OPEN;
  onopen: () => void = () => undefined;
  onmessage: (event: { data: string }) => void = () => undefined;
  onclose: (event: { code: number; reason: string; wasClean: boolean }) => void = () => undefined;
  onerror: () => void = () => undefined;

  constructor() {
    queueMicrotask(() => this.onopen());
  }

  send(text: string): void {
    const message = JSON.parse(text) as Sent;
    sent.push(message);
    if (message.type === 'connection_init') this.onmessage({ data: '{"type":"connection_ack"}' });
    else heardAll();
  }

  close(code: number, reason: string): void {
    this.readyState = FakeSocket.CLOSED;
    this.onclose({ code, reason, wasClean: true });
  }
}

const { WebSocket: own } = globalThis;
beforeEach(() => {
  Object.assign(globalThis, { WebSocket: FakeSocket, window: { location: { origin: 'http://localhost' } } });
});
afterEach(() => {
  Object.assign(globalThis, { WebSocket: own });
  Reflect.deleteProperty(globalThis, 'window');
});

test('asks for events by the hash of the registered document and sends no text', async () => {
  const persistedQuery = { version: 1, sha256Hash: 'sha256:live' };
  const named = new ApolloLink((operation, forward) => {
    operation.extensions['persistedQuery'] = persistedQuery;
    return forward(operation);
  });
  const link = ApolloLink.from([named, createEventLink('/graphql', () => undefined)]);
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const heard = new Promise<void>((resolve) => (heardAll = resolve));
  const query = parse('subscription Live { jobRunChanged { id } }');
  const subscription = client.subscribe({ query }).subscribe({ error: () => undefined });
  await heard;
  expect(sent.find(({ type }) => type === 'subscribe')?.payload).toMatchObject({
    query: '',
    extensions: { persistedQuery },
  });
  subscription.unsubscribe();
});
