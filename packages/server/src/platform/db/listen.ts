import pg from 'pg';

/** One notification of PostgreSQL. */
export interface Notice {
  readonly channel: string;
  readonly payload: string;
}

export interface ListenOptions {
  readonly url: string;
  /** How PostgreSQL knows the connection. */
  readonly name?: string;
  readonly channels: readonly string[];
  readonly onNotice: (notice: Notice) => void;
  /** Called after each connection, the first included. Read again what may have changed in between. */
  readonly onConnected: () => void;
  readonly onError: (error: Error) => void;
}

/** A connection that listens while the process lives. It reconnects when the database restarts. */
export class Listener {
  readonly #options: ListenOptions;
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;
  #delay = 100;

  constructor(options: ListenOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    await this.#connect();
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const { url, name = 'plumbline-listen', channels, onNotice, onConnected, onError } = this.#options;
    const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: name });
    let lost = false;
    const again = (error: Error): void => {
      if (lost || this.#closed) return;
      lost = true;
      onError(error);
      void client.end().catch(() => undefined);
      this.#timer = setTimeout(() => void this.#connect(), this.#delay);
      this.#delay = Math.min(this.#delay * 2, 5000);
    };
    client.on('error', again);
    client.on('end', () => again(new Error('The listening connection ended')));
    client.on('notification', ({ channel, payload }) => onNotice({ channel, payload: payload ?? '' }));
    try {
      await client.connect();
      for (const channel of channels) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      this.#client = client;
      this.#delay = 100;
      onConnected();
    } catch (error) {
      again(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
