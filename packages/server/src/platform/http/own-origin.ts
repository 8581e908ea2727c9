import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';
import { isThisMachine } from '../config/this-machine.ts';
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
    if (!READS.has(request.method) && !isFromOwnPage(request, origins)) throw new OtherOrigin(own.origin);
    if (NODE_ENV !== 'production' || isHealthCheck(request)) return;
    const asked = askedFor(request, own);
    if (asked?.host === own.host && isEncryptedAs(own, request)) return;
    if (isPage(request)) return reply.redirect(new URL(pathOf(request), own).href, 307);
    if (asked === null || !areThisMachine(asked, own)) throw new OtherHost(own.origin);
  });
}

/**
 * Whether a page of our own asks, or a program that is no browser. A form of our own sends the origin `null`, because our pages send no referrer; then the browser itself says
 * in a header that no page can write whether the page is of the same origin. A page of an origin that is none is never so.
 */
function isFromOwnPage({ headers }: FastifyRequest, origins: ReadonlySet<string>): boolean {
  const { origin } = headers;
  if (origin === 'null') return headers['sec-fetch-site'] === 'same-origin';
  return origin === undefined || origins.has(origin);
}

/** Those who watch the service ask it by its address in their network. */
function isHealthCheck({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url?.startsWith('/health/') === true;
}

/** The address of the host that was asked; null if that is none. X-Forwarded-Host is not read: a sender can write anything there. */
function askedFor({ headers }: FastifyRequest, own: URL): URL | null {
  return URL.parse(`${own.protocol}//${headers.host ?? ''}`);
}

/** Without a word of a trusted proxy nothing is known about encryption in front of it. */
function isEncryptedAs(own: URL, { ips = [], headers, protocol }: FastifyRequest): boolean {
  const isTold = ips.length > 1 && headers['x-forwarded-proto'] !== undefined;
  return !isTold || `${protocol}:` === own.protocol;
}

/** Where Plumbline is for this machine only, a program may call it by any of the machine's own names. */
function areThisMachine(asked: URL, own: URL): boolean {
  return [asked, own].every(({ hostname }) => isThisMachine(hostname)) && asked.port === own.port;
}

function isPage({ method, headers }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');
}

/** Path and query, so that no address can lead to another host. */
function pathOf({ url }: FastifyRequest): string {
  return `/${url.replace(/^[/\\]+/, '')}`;
}
