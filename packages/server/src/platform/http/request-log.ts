import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../logging/log.ts';
import { organisationIn } from './address.ts';

const minute = 60_000;

/** What people without a session do that is worth a line of its own when it succeeds: it opens something. */
const openings: ReadonlySet<string> = new Set([
  'POST /api/auth/*',
  'POST /people/accept-invitation',
  'POST /people/reset-password',
]);

/**
 * One line for each request of somebody who is signed in. All others are counted, and told in one line a minute: people without an account cannot fill the log, and so
 * cannot push out of it what members did.
 * @param isKnown whether somebody is signed in
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

/** Signing in gives a cookie; accepting and resetting give none, and fail with a status. */
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
