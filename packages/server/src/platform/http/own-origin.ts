import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';
import { OtherHost, OtherOrigin } from '../errors/refused.ts';

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Origins whose pages may change something or listen: that of `PUBLIC_URL`, and outside production also this machine's own. */
export function ownOrigins({ environment }: Pick<Config, 'environment'>): ReadonlySet<string> {
  const { NODE_ENV, PUBLIC_URL, API_PORT } = environment;
  const own = new Set([new URL(PUBLIC_URL).origin]);
  if (NODE_ENV !== 'production') for (const host of ['localhost', '127.0.0.1']) own.add(`http://${host}:${API_PORT}`);
  return own;
}

/**
 * Refuses changes asked for by pages of other origins. In production, what comes to another host than that of `PUBLIC_URL`, or by a trusted proxy without
 * encryption where `PUBLIC_URL` has it, is refused too; a page that is opened so is sent to its right address.
 */
export function keepToOwnOrigin(server: FastifyInstance, config: Config): void {
  const { NODE_ENV, PUBLIC_URL } = config.environment;
  const origins = ownOrigins(config);
  const own = new URL(PUBLIC_URL);
  server.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (origin !== undefined && !READS.has(request.method) && !origins.has(origin)) throw new OtherOrigin(own.origin);
    if (NODE_ENV !== 'production' || isHealthCheck(request) || arrivedAt(request, own)) return;
    if (!isPage(request)) throw new OtherHost(own.origin);
    return reply.redirect(new URL(pathOf(request), own).href, 307);
  });
}

/** Those who watch the service ask it by its address in their network. */
function isHealthCheck({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url?.startsWith('/health/') === true;
}

function arrivedAt(request: FastifyRequest, own: URL): boolean {
  // X-Forwarded-Host is not read: a proxy passes on Host, and the sender can write anything there.
  const address = `${own.protocol}//${request.headers.host ?? ''}`;
  if (!URL.canParse(address) || new URL(address).host !== own.host) return false;
  // Without a word of a trusted proxy nothing is known about encryption in front of it.
  const isTold =
    request.ips !== undefined && request.ips.length > 1 && request.headers['x-forwarded-proto'] !== undefined;
  return !isTold || `${request.protocol}:` === own.protocol;
}

function isPage({ method, headers }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');
}

/** Path and query, so that no address can lead to another host. */
function pathOf({ url }: FastifyRequest): string {
  return `/${url.replace(/^[/\\]+/, '')}`;
}
