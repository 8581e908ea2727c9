import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addressOf } from '../http/address-of.ts';
import type { AuthDatabase } from './auth-database.ts';
import { AUTH_PATH } from './auth.ts';
import { assertAuthBody } from './auth-body.ts';
import { ALLOWED_PATHS } from './allowed-paths.ts';

const allowed: ReadonlySet<string> = new Set(ALLOWED_PATHS);
const bodyLimit = 16 * 1024;

/**
 * Passes requests for `/api/auth/*` to better-auth, for the listed endpoints only.
 * @param onProfileChanged is called before a changed name or language is answered, so that what is asked next is answered by it
 */
export async function mountAuth(
  fastify: FastifyInstance,
  { auth, config }: AuthDatabase,
  onProfileChanged: (request: FastifyRequest) => Promise<void> = async () => undefined,
): Promise<void> {
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
    const response = await auth.handler(new Request(address, { method: request.method, headers, ...body }));
    if (path === '/update-user' && response.ok) await onProfileChanged(request);
    reply.code(response.status);
    for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
    // better-auth uses its own header for this.
    const retryAfter = response.headers.get('x-retry-after');
    if (retryAfter !== null) reply.header('retry-after', retryAfter);
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) reply.header('set-cookie', cookies);
    return reply.header('cache-control', 'no-store').send(await response.text());
  };
  await fastify.register(async (scope) => {
    // better-auth reads the body itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit }, (_request, body, done) => done(null, body));
    scope.route({ method: ['GET', 'POST'], url: `${AUTH_PATH}/*`, bodyLimit, handler: handle });
  });
}
