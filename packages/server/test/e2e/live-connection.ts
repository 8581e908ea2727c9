import type { Browser } from './browser.ts';

export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

export interface LiveConnectionOptions {
  readonly origin?: string;
  readonly organisation?: string;
}

/** A WebSocket as the pages open it (graphql-transport-ws); keeps all messages that it receives. */
export class LiveConnection {
  readonly heard: Message[] = [];
  readonly #socket: WebSocket;
  #wake: () => void = () => undefined;
  closed = false;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      this.heard.push(JSON.parse(String(data)) as Message);
      this.#wake();
    });
    for (const end of ['close', 'error'] as const) {
      socket.addEventListener(end, () => {
        this.closed = true;
        this.#wake();
      });
    }
  }

  /** Null when the service refuses the connection. */
  static async open(
    { place, cookie }: Browser,
    { origin = place.origin, organisation = place.organisation ?? '' }: LiveConnectionOptions = {},
  ): Promise<LiveConnection | null> {
    const address = `${place.address.replace('http', 'ws')}/graphql?organisation=${organisation}`;
    // In Node the second argument takes headers, which browsers send by themselves.
    const options = { protocols: ['graphql-transport-ws'], headers: { origin, cookie } } as unknown as string[];
    const connection = new LiveConnection(new WebSocket(address, options));
    await new Promise<void>((resolve) => {
      connection.#socket.addEventListener('open', () => resolve());
      connection.#socket.addEventListener('close', () => resolve());
      connection.#socket.addEventListener('error', () => resolve());
    });
    if (connection.closed) return null;
    connection.send({ type: 'connection_init' });
    await connection.hears(({ type }) => type === 'connection_ack');
    return connection.closed ? null : connection;
  }

  send(message: object): void {
    this.#socket.send(JSON.stringify(message));
  }

  subscribe(id: string, query: unknown): void {
    this.send({ id, type: 'subscribe', payload: { query } });
  }

  /** Subscribes as the pages do: by the hash of a registered document. */
  subscribeTo(id: string, sha256Hash: string): void {
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    this.send({ id, type: 'subscribe', payload: { query: '', extensions } });
  }

  /** Waits for the first message that fits; undefined if the connection ends before. */
  async hears(fits: (message: Message) => boolean): Promise<Message | undefined> {
    for (;;) {
      const found = this.heard.find(fits);
      if (found !== undefined || this.closed) return found;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  close(): void {
    this.#socket.close();
  }
}
