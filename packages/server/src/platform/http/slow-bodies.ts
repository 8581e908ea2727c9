import type { FastifyInstance } from 'fastify';

/** Milliseconds in which the body of a request must have come in; uploads may take as long as they go on. */
const patience = 15_000;

/** Ends connections whose request dribbles in: each would hold a socket and memory. */
export function endSlowBodies(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _, done) => {
    const { raw } = request;
    const hasBody =
      Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
    if (hasBody && !raw.url?.startsWith('/files')) {
      const timer = setTimeout(() => raw.destroy(), patience).unref();
      raw.once('end', () => clearTimeout(timer));
      raw.once('close', () => clearTimeout(timer));
    }
    done();
  });
}
