import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import type { Sessions } from '../auth/session.ts';
import type { Config } from '../config/config.ts';
import { tellRefusal } from '../errors/refusal.ts';
import type { Budget } from '../graphql/budget.ts';
import { LiveMessages, type Verdict } from '../graphql/live-messages.ts';
import { Held } from '../quotas/held.ts';
import { QuotaReached } from '../quotas/quota-reached.ts';
import type { Viewer } from '../tenancy/viewer.ts';
import type { Texts } from '../text/texts.ts';
import { organisationIn } from './address.ts';
import { ownOrigins } from './own-origin.ts';

/** The only supported protocol. */
const protocol = 'graphql-transport-ws';
/** Maximum size of a message, in bytes. Pages need less than a tenth to subscribe. */
const messageBytes = 16 * 1024;
/** Maximum number of messages of one connection in a minute. A page sends a handful. */
const messagesAMinute = 120;
const minute = 60_000;

export interface LiveConnectionSurroundings {
  readonly config: Config;
  readonly sessions: Sessions;
  readonly texts: Texts;
  readonly documents: ReadonlyMap<string, string>;
  readonly budget: Budget;
}

type Answer = (accepted: boolean, status?: number, body?: string, headers?: Record<string, string>) => void;
type Socket = FastifyInstance['websocketServer']['clients'] extends Set<infer One> ? One : never;

/** Limits who may open WebSockets, how many, and what they may send. Register it before Mercurius, else Mercurius uses its own plugin without limits. */
export async function limitLiveConnections(
  server: FastifyInstance,
  { config, sessions, texts, documents, budget }: LiveConnectionSurroundings,
): Promise<void> {
  const origins = ownOrigins(config);
  const held = new Held('sockets');
  const viewers = new WeakMap<IncomingMessage, Viewer>();
  const admit = async (request: IncomingMessage, answer: Answer): Promise<void> => {
    const organisation = organisationIn(request.url);
    const viewer = organisation === null ? null : await sessions.viewerOf(request, organisation);
    if (viewer === null) return answer(false, 404);
    try {
      const leave = held.take(viewer);
      request.socket.once('close', leave);
    } catch (error) {
      if (!(error instanceof QuotaReached)) throw error;
      const [reached] = error.errors;
      const sentence = texts.in(viewer.locale)(`errors.${reached?.code}`, reached?.parameters);
      return answer(false, 429, sentence, { 'Retry-After': String(error.retryAfter) });
    }
    viewers.set(request, viewer);
    answer(true);
  };
  await server.register(websocket, {
    options: {
      maxPayload: messageBytes,
      // Mercurius prints the name of a protocol that it does not support.
      handleProtocols: (offered: Set<string>) => (offered.has(protocol) ? protocol : false),
      verifyClient: ({ origin, req }: { origin: string; req: IncomingMessage }, answer: Answer) => {
        if (!origins.has(origin)) return answer(false, 403);
        admit(req, answer).catch(() => answer(false, 503));
      },
    },
  });
  server.websocketServer.on('connection', (socket: Socket, request: IncomingMessage) => {
    const viewer = viewers.get(request);
    if (viewer === undefined) return socket.terminate();
    const messages = new LiveMessages({
      documents,
      registeredOnly: config.environment.NODE_ENV === 'production',
      spend: () => budget.spendOperation(viewer.userId),
    });
    const say = texts.in(viewer.locale);
    readFirst(socket, messages, (id, refusal) => {
      const told = tellRefusal(refusal, say, randomUUID());
      socket.send(JSON.stringify({ type: 'error', id, payload: [told] }));
    });
  });
}

/** Passes on only accepted messages. Overrides `emit`, because a listener cannot keep a message from later listeners. */
function readFirst(
  socket: Socket,
  messages: LiveMessages,
  refuse: (id: string, refusal: (Verdict & { kind: 'refuse' })['refusal']) => void,
): void {
  const handOn = socket.emit.bind(socket) as (event: string | symbol, ...said: unknown[]) => boolean;
  let [said, endsAt] = [0, 0];
  // Handle messages in order: a message about a subscription must not arrive before it.
  let turn = Promise.resolve();
  const take = async (message: unknown): Promise<void> => {
    if (socket.readyState !== socket.OPEN) return;
    const verdict = await messages.read(String(message));
    if (verdict.kind === 'pass') handOn('message', Buffer.from(verdict.message), false);
    else if (verdict.kind === 'refuse') refuse(verdict.id, verdict.refusal);
    else socket.close(verdict.code);
  };
  socket.emit = (event: string | symbol, ...rest: unknown[]): boolean => {
    if (event !== 'message') return handOn(event, ...rest);
    if (Date.now() >= endsAt) [said, endsAt] = [0, Date.now() + minute];
    said += 1;
    if (said > messagesAMinute) socket.terminate();
    else turn = turn.then(() => take(rest[0]));
    return true;
  };
}
