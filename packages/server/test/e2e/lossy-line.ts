import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** When a connection breaks on which a table was written: before the transaction is kept, after it, or with the database gone from then on. */
type Loss = 'before the commit' | 'after the commit' | 'after the commit, for good';

/** A line to PostgreSQL that is cut where a test wants it. */
export class LossyLine {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #loss: Loss | null = null;
  #table = '';
  #isCut = false;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async to(databaseUrl: string): Promise<LossyLine> {
    const { hostname, port } = new URL(databaseUrl);
    const server = createServer();
    const line = new LossyLine(server);
    server.on('connection', (near) => line.#join(near, createConnection(Number(port), hostname)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return line;
  }

  /** The same database, by this line. */
  through(databaseUrl: string): string {
    const url = new URL(databaseUrl);
    url.port = String((this.#server.address() as AddressInfo).port);
    return url.href;
  }

  /** Breaks the next connection on which rows are added to the table. */
  loseNext(table: string, loss: Loss): void {
    [this.#table, this.#loss] = [table, loss];
  }

  /** Cuts everything, and lets nothing through. */
  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(near: Socket, far: Socket): void {
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
    }
    if (this.#isCut) near.destroy();
    let [hasWritten, isCommitting] = [false, false];
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    near.on('data', (bytes) => {
      const said = bytes.toString('latin1');
      hasWritten ||= this.#loss !== null && said.includes(`INSERT INTO ${this.#table}`);
      isCommitting = hasWritten && said.includes('COMMIT');
      if (isCommitting && this.#loss === 'before the commit') {
        this.#loss = null;
        end();
      } else far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (!isCommitting) {
        near.write(bytes);
        return;
      }
      if (this.#loss === 'after the commit, for good') this.cut();
      this.#loss = null;
      end();
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }
}
