import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

export interface BrowserPlace {
  readonly address: string;
  /** Origin of the pages. */
  readonly origin: string;
  /** The organisation in the address; null for none. */
  readonly organisation: string | null;
}

export interface Answer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  /** The bytes of the body as text. */
  readonly text: string;
  readonly data: Data | null;
  /** Codes of the errors. */
  readonly codes: readonly string[];
  /** Messages of the errors. */
  readonly messages: readonly string[];
}

interface GraphqlBody<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Acts as a browser: keeps its cookie, and sends what the pages send. */
export class Browser {
  readonly place: BrowserPlace;
  cookie = '';

  constructor(place: BrowserPlace) {
    this.place = place;
  }

  /** The same person, looking at another organisation. */
  at(organisation: string | null): Browser {
    const other = new Browser({ ...this.place, organisation });
    other.cookie = this.cookie;
    return other;
  }

  async signIn(email: string, password: string): Promise<Response> {
    const response = await this.post('/api/auth/sign-in/email', { email, password });
    if (!response.ok) throw new Error(`Signing in was refused: ${response.status} ${await response.text()}`);
    this.cookie = response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    return response;
  }

  fetch(path: string, init: RequestInit & { readonly headers?: Record<string, string> } = {}): Promise<Response> {
    const headers = {
      origin: this.place.origin,
      'x-plumbline': '1',
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...init.headers,
    };
    return fetch(`${this.place.address}${path}`, { redirect: 'manual', ...init, headers });
  }

  post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  /** Runs a document. A change has a key of its own, unless one is given. */
  async run<Data = Record<string, unknown>>(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    { key = randomUUID() }: { readonly key?: string } = {},
  ): Promise<Answer<Data>> {
    return this.send({ query, variables }, query.includes('mutation') ? { 'idempotency-key': key } : {});
  }

  /** Sends a body to /graphql. */
  async send<Data = Record<string, unknown>>(
    body: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    return answerOf<Data>(await this.post(this.graphqlPath, body, headers));
  }

  /** Uploads a file as the page does (tus): begins, then sends the bytes. @returns the id of the stored file */
  async upload(name: string, content: string | Buffer): Promise<string> {
    const bytes = new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content);
    const tus = { 'tus-resumable': '1.0.0' };
    const metadata = `filename ${Buffer.from(name).toString('base64')}`;
    const begun = await this.fetch(this.#filesPath(), {
      method: 'POST',
      headers: { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
    });
    const location = begun.headers.get('location');
    if (begun.status !== 201 || location === null) throw new Error(`The upload was refused: ${begun.status}`);
    const headers = { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
    const sent = await this.fetch(location.replace(/^https?:\/\/[^/]+/, ''), { method: 'PATCH', headers, body: bytes });
    const id = sent.headers.get('upload-file-id');
    if (id === null) throw new Error(`The upload did not end: ${sent.status}`);
    return id;
  }

  /** Waits until the run has ended. @returns its state */
  async runEnds(jobRunId: string): Promise<string> {
    for (;;) {
      const { data } = await this.run<{ jobRun: { state: string } | null }>(
        'query ($id: ID!) { jobRun(id: $id) { state } }',
        { id: jobRunId },
      );
      const state = data?.jobRun?.state ?? 'GONE';
      if (state !== 'WAITING' && state !== 'RUNNING') return state;
      await wait(100);
    }
  }

  #filesPath(): string {
    return `/files?organisation=${this.place.organisation ?? ''}`;
  }

  get graphqlPath(): string {
    const { organisation } = this.place;
    return organisation === null ? '/graphql' : `/graphql?organisation=${organisation}`;
  }
}

export async function answerOf<Data>(response: Response): Promise<Answer<Data>> {
  const text = await response.text();
  const body = (text.startsWith('{') ? JSON.parse(text) : {}) as GraphqlBody<Data>;
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: body.data ?? null,
    codes: (body.errors ?? []).map(({ extensions }) => extensions?.code ?? ''),
    messages: (body.errors ?? []).map(({ message }) => message),
  };
}
