import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../logging/log.ts';
import { organisationIn } from './address.ts';

const minute = 60_000;

/** Requests without a session that get their own line when they succeed, because they open an account or a session. */
const openings: ReadonlySet<string> = new Set([
  'POST /api/auth/*',
  'POST /people/accept-invitation',
  'POST /people/reset-password',
]);

/**
 * Logs one line for each request of a signed-in person. Other requests are counted and logged in one line a minute, so that people without an account cannot
 * fill the log and push out what members did.
 * @param isKnown whether the request's sender is signed in
 */
export function logRequests(server: FastifyInstance, log: Log, isKnown: (request: FastifyRequest) => boolean): void {
  let counts = new Map<string, number>();
  const tell = (): void => {
    if (counts.size === 0) return;
    log.info({ counts: Object.fromEntries(counts) }, 'Requests of people who are not signed in');
    counts = new Map();
  };
  const timer = setInterval(tell, minute).unref();
  server.addHook('onClose', async () => {
    clearInterval(timer);
    tell();
  });
  server.addHook('onResponse', async (request, reply) => {
    const what = `${request.method} ${request.routeOptions.url ?? 'none'}`;
    if (isKnown(request) || (openings.has(what) && opened(reply))) return log.info(lineOf(request, reply), 'Request');
    const key = `${what} ${reply.statusCode}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
}

/** A successful sign-in sets a cookie. Accepting an invitation and resetting a password set none; their status shows failure. */
function opened(reply: FastifyReply): boolean {
  const isSession = reply.request.routeOptions.url === '/api/auth/*';
  return reply.statusCode < 300 && (!isSession || reply.hasHeader('set-cookie'));
}

function lineOf(request: FastifyRequest, reply: FastifyReply): object {
  return {
    requestId: request.id,
    method: request.method,
    route: request.routeOptions.url ?? 'none',
    organisationId: organisationIn(request.url),
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime),
  };
}
