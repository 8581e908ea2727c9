import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addressOf } from '../http/address-of.ts';
import { STRANGERS_BYTES } from '../http/bodies.ts';
import { isDatabaseAway } from '../errors/database-away.ts';
import type { AuthDatabase } from './auth-database.ts';
import { AUTH_PATH } from './auth.ts';
import { assertAuthBody } from './auth-body.ts';
import { hashingFor } from './passwords-in-turns.ts';
import { ALLOWED_PATHS } from './allowed-paths.ts';

const allowed: ReadonlySet<string> = new Set(ALLOWED_PATHS);

/** A session is in its signed cookie, which scripts cannot read: no answer repeats it in its body. */
function withoutTokens(body: string): string {
  if (!body.includes('"token"')) return body;
  return JSON.stringify(JSON.parse(body, (key, value: unknown) => (key === 'token' ? undefined : value)));
}

/**
 * Passes requests for `/api/auth/*` to better-auth, for the listed endpoints only.
 * @param onProfileChanged is called before a changed name or language is answered, so that what is asked next is answered by it
 */
export async function mountAuth(
  fastify: FastifyInstance,
  database: AuthDatabase,
  onProfileChanged: (request: FastifyRequest) => Promise<void> = async () => undefined,
): Promise<void> {
  const { auth, config } = database;
  const query = (sql: string): Promise<object[]> => database.query(sql);
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const address = new URL(request.url, config.environment.PUBLIC_URL);
    const path = address.pathname.slice(AUTH_PATH.length);
    if (!allowed.has(path)) return reply.code(404).send();
    const headers = fromNodeHeaders(request.headers);
    // better-auth and our limits read the address here. Overwrite it, because any client can send one.
    headers.set('x-forwarded-for', addressOf(request));
    const text = request.method === 'POST' && typeof request.body === 'string' ? request.body : '';
    if (text === '') headers.delete('content-type');
    else assertAuthBody(path, text);
    const body = text === '' ? {} : { body: text };
    const response = await auth
      .handler(new Request(address, { method: request.method, headers, ...body }))
      // better-auth does not say why it failed. Where the database is away, asking it does.
      .catch(async (error: unknown) => {
        if (!isDatabaseAway(error)) await query('SELECT 1');
        throw error;
      });
    if (response.status >= 500) await query('SELECT 1');
    if (path === '/update-user' && response.ok) await onProfileChanged(request);
    reply.code(response.status);
    for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
    // better-auth uses its own header for this.
    const retryAfter = response.headers.get('x-retry-after');
    if (retryAfter !== null) reply.header('retry-after', retryAfter);
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) reply.header('set-cookie', cookies);
    return reply.header('cache-control', 'no-store').send(withoutTokens(await response.text()));
  };
  fastify.addHook('onRequest', (request, _, done) => hashingFor(addressOf(request), done));
  await fastify.register(async (scope) => {
    // better-auth reads the body itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: STRANGERS_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    scope.route({ method: ['GET', 'POST'], url: `${AUTH_PATH}/*`, handler: handle });
  });
}
