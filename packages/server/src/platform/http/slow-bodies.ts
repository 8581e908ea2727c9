import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';

/** How slowly a body may come in. Tests shorten it; nobody else changes it. */
export interface Patience {
  /** Milliseconds in which the body of a request must have come in. */
  readonly whole: number;
  /** Milliseconds in which an upload must move by `bytes`; as long as it does, it may take its time. */
  readonly step: number;
  readonly bytes: number;
}

const PATIENCE: Patience = { whole: 15_000, step: 15_000, bytes: 4096 };

/** Routes that take files. Everything else, what is no route included, has to be quick. */
const uploadRoutes: ReadonlySet<string | undefined> = new Set(['/files', '/files/:id']);

function until(raw: IncomingMessage, timer: NodeJS.Timeout): void {
  timer.unref();
  raw.once('end', () => clearTimeout(timer));
  raw.once('close', () => clearTimeout(timer));
}

/** Ends connections whose request dribbles in: each would hold a socket and memory. */
export function endSlowBodies(server: FastifyInstance, { whole, step, bytes }: Patience = PATIENCE): void {
  server.addHook('onRequest', (request, _, done) => {
    const { raw } = request;
    const hasBody =
      Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
    if (hasBody && uploadRoutes.has(request.routeOptions.url)) {
      let before = raw.socket.bytesRead;
      const look = (): void => {
        if (raw.socket.bytesRead - before < bytes) raw.destroy();
        before = raw.socket.bytesRead;
      };
      until(raw, setInterval(look, step));
    } else if (hasBody) {
      until(
        raw,
        setTimeout(() => raw.destroy(), whole),
      );
    }
    done();
  });
}
