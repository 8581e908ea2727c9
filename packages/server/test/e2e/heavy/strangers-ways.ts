import { randomBytes } from 'node:crypto';
import type { Browser } from '../browser.ts';
import { LiveConnection } from '../live-connection.ts';

/** A way to be heavy: one request, or a short exchange, that is sent again and again over several connections. */
export interface HeavyWay<Sender = Browser> {
  readonly name: string;
  /** A password is hashed, in turns: not many of these fit into a second. */
  readonly isHashed?: true;
  send(sender: Sender, turn: number): Promise<unknown>;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const MOST = 16_000;

const nested = (bytes: number): string => `${'['.repeat(bytes / 2)}${']'.repeat(bytes / 2)}`;
/** Flat JSON; as large as strangers may send, unless more is asked for. */
const filled = (part: string, bytes = MOST): string =>
  `{"token":[${Array.from({ length: bytes / (part.length + 1) }, () => part).join()}]}`;
/** A link whose token is this text, again and again. */
const link = (text: string): string =>
  JSON.stringify({ token: text.repeat(Math.floor((MOST - 20) / Buffer.byteLength(text))) });

/** Sends a body bit by bit, and never says how long it will be. */
const inPieces =
  (path: string, piece: string, pieces: number) =>
  async (sender: Browser): Promise<unknown> => {
    const body = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < pieces; sent += 1) controller.enqueue(Buffer.from(piece));
        controller.close();
      },
    });
    return (await sender.fetch(path, { ...{ method: 'POST', body, headers: JSON_TYPE, duplex: 'half' } })).text();
  };

const posting =
  (path: string, body: string | ((turn: number) => string), headers: Readonly<Record<string, string>> = JSON_TYPE) =>
  async (sender: Browser, turn: number): Promise<unknown> => {
    const init = { method: 'POST', body: typeof body === 'string' ? body : body(turn), headers: { ...headers } };
    return (await sender.fetch(path, init)).text();
  };

export const getting =
  (path: string | ((turn: number) => string), headers: Readonly<Record<string, string>> = {}) =>
  async (sender: Browser, turn: number): Promise<unknown> =>
    (await sender.fetch(typeof path === 'string' ? path : path(turn), { headers: { ...headers } })).arrayBuffer();

const signIn = (turn: number): string =>
  JSON.stringify({ email: `nobody-${String(turn)}@example.com`, password: 'guessed-at-length' });

/** Cookies that are no session, as many as a request may have. */
const cookies = (one: string): string => Array.from({ length: 10_000 / (one.length + 2) }, () => one).join('; ');
const aSecret = (): string => randomBytes(32).toString('base64url');
const begun = (turn: number): string =>
  `plumbline-answering-${String(turn).padStart(8, '0')}-0000-4000-8000-000000000000=${aSecret()}`;

/** What somebody does of whom nothing is known. */
export const STRANGERS_WAYS: readonly HeavyWay[] = [
  { name: '250 KB of brackets to a front page', send: posting('/answering/front-page', nested(250_000)) },
  { name: '16 KB of brackets to a front page', send: posting('/answering/front-page', nested(MOST)) },
  { name: '250 KB of brackets to save answers', send: posting('/answering/save', nested(250_000)) },
  { name: '250 KB of brackets to GraphQL', send: posting('/graphql', nested(250_000)) },
  { name: '250 KB of numbers to GraphQL', send: posting('/graphql', filled('1', 250_000)) },
  { name: '250 KB of objects to GraphQL', send: posting('/graphql', filled('{"a":{}}', 250_000)) },
  { name: '250 KB of numbers to save answers', send: posting('/answering/save', filled('1', 250_000)) },
  { name: '250 KB of text to start answering', send: posting('/answering/start', filled('"x"', 250_000)) },
  { name: 'a body in many pieces', send: inPieces('/answering/front-page', '[ '.repeat(100), 70) },
  { name: 'a body in pieces that never fits', send: inPieces('/answering/front-page', ' '.repeat(1_000), 40) },
  { name: 'a body in pieces to GraphQL', send: inPieces('/graphql', '1,'.repeat(500), 200) },
  { name: 'marks upon marks in a link', send: posting('/people/invitation', link('e\u0301\u0323\u0308')) },
  { name: 'letters that grow in a link', send: posting('/answering/front-page', link('\uFDFA')) },
  { name: 'faces of several in a link', send: posting('/packs/front-page', link('👩‍👩‍👧‍👦')) },
  {
    name: 'half characters in a link',
    send: posting('/people/reset', `{"token":"${String.raw`\ud800`.repeat(2_600)}"}`),
  },
  { name: 'many objects in a link', send: posting('/people/invitation', filled('{"a":{}}')) },
  { name: 'many numbers in a link', send: posting('/people/reset', filled('1')) },
  { name: 'many escapes in a link', send: posting('/people/stop-digest', filled(String.raw`"\u0061\u0062"`)) },
  { name: 'names of what every object has', send: posting('/packs/front-page', filled('{"__proto__":1}')) },
  { name: 'a form of many fields', send: posting('/packs/fetch', 'a=1&'.repeat(MOST / 4), FORM) },
  { name: 'a form of escapes', send: posting('/packs/fetch', `a=${'%41'.repeat(MOST / 3)}`, FORM) },
  { name: 'JSON that ends too early', send: posting('/answering/start', `{"token":"${'x'.repeat(MOST - 20)}`) },
  {
    name: 'a document without a session',
    send: posting('/graphql', JSON.stringify({ query: `{ ${'me { id } '.repeat(1500)} }` })),
  },
  {
    name: 'a mutation without a session',
    send: posting('/graphql', JSON.stringify({ query: `mutation { ${'a '.repeat(7000)} }` })),
  },
  {
    name: 'aliases without a session',
    send: posting(
      '/graphql',
      JSON.stringify({ query: `{ ${Array.from({ length: 900 }, (_, at) => `a${at}: me { id }`).join(' ')} }` }),
    ),
  },
  {
    name: 'many operations without a session',
    send: posting('/graphql', `[${'{"query":"{me{id}}"},'.repeat(700)}{}]`),
  },
  { name: 'signing in to ever other accounts', isHashed: true, send: posting('/api/auth/sign-in/email', signIn) },
  { name: 'signing in to one account', isHashed: true, send: posting('/api/auth/sign-in/email', signIn(0)) },
  {
    name: '16 KB to sign in',
    isHashed: true,
    send: posting('/api/auth/sign-in/email', JSON.stringify({ email: 'x'.repeat(MOST - 40), password: 'x' })),
  },
  {
    name: 'asking for new passwords',
    send: posting('/people/ask-reset', (turn) => JSON.stringify({ email: `nobody-${String(turn)}@example.com` })),
  },
  { name: 'guessing invitations', send: posting('/people/invitation', () => JSON.stringify({ token: aSecret() })) },
  {
    name: 'guessing links to requests',
    send: posting('/answering/front-page', () => JSON.stringify({ token: aSecret() })),
  },
  { name: 'guessing sessions', send: getting('/graphql?query={me{id}}', { cookie: 'plumbline.session_token=x.y' }) },
  { name: 'many cookies', send: getting('/people/nothing', { cookie: cookies('a=b') }) },
  {
    name: 'many sessions',
    send: posting('/graphql', '{}', { ...JSON_TYPE, cookie: cookies('plumbline.session_token=x.y') }),
  },
  {
    name: 'many begun requests',
    send: (sender, turn) =>
      posting('/answering/save', '{}', {
        ...JSON_TYPE,
        cookie: Array.from({ length: 100 }, (_, at) => begun(turn + at)).join('; '),
      })(sender, turn),
  },
  {
    name: 'many languages',
    send: posting('/answering/front-page', '{}', { ...JSON_TYPE, 'accept-language': 'xx-yy;q=0.1,'.repeat(1200) }),
  },
  { name: 'an address of many parameters', send: getting(`/people/nothing?${'a&'.repeat(7000)}`) },
  { name: 'a long address', send: getting(`/${'a/'.repeat(7000)}`) },
  { name: 'an address of escapes', send: getting(`/files/${'%41'.repeat(60)}?${'%41=%41&'.repeat(1500)}`) },
  { name: 'pages that are not there', send: getting((turn) => `/o/${String(turn)}/nothing`, { accept: 'text/html' }) },
  { name: 'the state of health', send: getting('/health/ready') },
  { name: 'keys of packs', send: getting('/packs/keys') },
  {
    name: 'pages of files of others',
    send: getting('/pages/evidence/x/1?organisation=00000000-0000-4000-8000-000000000000&width=1200'),
  },
  {
    name: 'beginning uploads',
    send: posting('/files?organisation=00000000-0000-4000-8000-000000000000', '', {
      'tus-resumable': '1.0.0',
      'upload-length': '1000',
    }),
  },
  {
    name: 'beginning uploads of answers',
    send: posting('/answering/files?request=00000000-0000-4000-8000-000000000000', '', {
      'tus-resumable': '1.0.0',
      'upload-length': '1000',
    }),
  },
  { name: 'opening WebSockets as a page does', send: async (sender) => (await LiveConnection.open(sender))?.close() },
  { name: 'methods that nobody knows', send: posting('/api/auth/no-such-thing', '{}') },
  { name: 'parts of the program', send: getting((turn) => `/assets/part-${String(turn)}.js`) },
  {
    name: 'the head of a WebSocket',
    send: getting('/graphql?organisation=00000000-0000-4000-8000-000000000000', {
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-version': '13',
    }),
  },
];
