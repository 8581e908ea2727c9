import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';

/** How slowly a body may arrive. Only tests change it. */
export interface Patience {
  /** Milliseconds in which the whole body of a request must arrive. */
  readonly whole: number;
  /** An upload must advance by `bytes` in each period of this many milliseconds. */
  readonly step: number;
  readonly bytes: number;
}

const PATIENCE: Patience = { whole: 15_000, step: 15_000, bytes: 4096 };

function until(raw: IncomingMessage, timer: NodeJS.Timeout): void {
  timer.unref();
  raw.once('end', () => clearTimeout(timer));
  raw.once('close', () => clearTimeout(timer));
}

/** Closes connections whose request body arrives too slowly, because each holds a socket and memory. What streams to the disk has to get on; all else must be quick, unknown routes included. */
export function endSlowBodies(server: FastifyInstance, { whole, step, bytes }: Patience = PATIENCE): void {
  server.addHook('onRequest', (request, _, done) => {
    const { raw } = request;
    const hasBody =
      Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
    if (hasBody && request.routeOptions.config.streams === true) {
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
