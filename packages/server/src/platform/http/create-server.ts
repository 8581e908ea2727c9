import { randomUUID } from 'node:crypto';
import { fastify, LogController, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Log } from '../logging/log.ts';
import { STRANGERS_BYTES } from './bodies.ts';
import { refuseUnfitBodies } from './fit-values.ts';
import { logRequests } from './request-log.ts';
import { endSlowBodies } from './slow-bodies.ts';

/** Maximum size of all headers of a request, in bytes. */
const headerBytes = 16 * 1024;

/**
 * The HTTP server before anything is mounted: request ids, request log, and limits on the size and slowness of requests.
 * @param isKnown whether the request's sender is signed in
 * @param proxies addresses and ranges whose word about the sender's address counts
 */
export function createServer(
  log: Log,
  isKnown: (request: FastifyRequest) => boolean,
  proxies: readonly string[] = [],
): FastifyInstance {
  const server = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: STRANGERS_BYTES,
    trustProxy: proxies.length > 0 && [...proxies],
    // A silent socket is closed after a minute. An upload may take half an hour.
    connectionTimeout: 60_000,
    requestTimeout: 30 * 60_000,
    http: { maxHeaderSize: headerBytes, headersTimeout: 15_000, connectionsCheckingInterval: 5000 },
    // Closes idle keep-alive connections when the process stops.
    forceCloseConnections: 'idle',
  }) as unknown as FastifyInstance;
  endSlowBodies(server);
  refuseUnfitBodies(server);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  logRequests(server, log, isKnown);
  return server;
}
