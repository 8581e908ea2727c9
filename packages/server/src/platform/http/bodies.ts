import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { assertShallow } from './fit-values.ts';

/** Most bytes in the body of somebody of whom nothing is known. */
export const STRANGERS_BYTES = 16 * 1024;
/** Most bytes in a body of somebody who is proved. */
const PROVED_BYTES = 256 * 1024;

/** Who may send more than a stranger: somebody signed in, or somebody who has begun to answer a request. */
export type Sender = 'person' | 'respondent';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who alone may use the route, and sends more than a stranger. Nobody does on a route that names nobody. */
    sender?: Sender;
    /** The route streams its bodies to the disk, once it knows who sends them. */
    streams?: boolean;
  }
}

/** What everybody else is answered. */
export interface NotProved {
  readonly status: number;
  readonly body: object;
}

/** Looks at the headers alone. @returns null where they prove that this is such a sender */
export type Proof = (request: FastifyRequest) => Promise<NotProved | null>;

/** Who sends bodies on a route: somebody proved, somebody whose body streams to the disk, or anybody, who sends as much as a stranger. */
export interface SenderOfRoute {
  readonly route: string;
  readonly methods: readonly string[];
  readonly sender: Sender | 'streams' | 'stranger';
}

/**
 * Bounds what a body may cost before anybody knows who sends it: who is not proved by the headers is answered before anything is read, and strangers send little.
 * Register it before the routes.
 * @returns all routes, once they are registered
 */
export function limitBodies(
  server: FastifyInstance,
  proofs: Readonly<Record<Sender, Proof>>,
): readonly SenderOfRoute[] {
  const senders: SenderOfRoute[] = [];
  server.addHook('onRoute', (route: RouteOptions) => {
    const { sender, streams } = route.config ?? {};
    if (sender !== undefined) route.bodyLimit = PROVED_BYTES;
    const methods = [route.method].flat();
    senders.push({ route: route.url, methods, sender: sender ?? (streams === true ? 'streams' : 'stranger') });
  });
  // Behind the limits on requests, which routes have as their own.
  server.addHook('preParsing', async (request, reply) => {
    const { sender } = request.routeOptions.config;
    // Who may open a WebSocket is asked where it is opened.
    if (sender === undefined || request.headers.upgrade !== undefined) return undefined;
    const refused = await proofs[sender](request);
    if (refused === null) return undefined;
    // What is still on its way is not waited for.
    if (request.method !== 'GET') void reply.header('connection', 'close');
    void reply.code(refused.status).header('cache-control', 'no-store').send(refused.body);
    return undefined;
  });
  readBodies(server);
  return senders;
}

/** Reads JSON and forms. How deep a body is nested is counted before it is parsed. */
function readBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    assertShallow(body);
    void parse(request, body, done);
  });
  server.addContentTypeParser<string>('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(body))),
  );
}
