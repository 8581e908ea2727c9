import type { IncomingMessage } from 'node:http';
import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import type { Sessions } from '../auth/session.ts';
import type { Config } from '../config/config.ts';
import { organisationIn } from './address.ts';

/** Bytes of a message: Mercurius parses it before anybody can look at it. The one document that pages subscribe with has less than a tenth. */
const messageBytes = 16 * 1024;
/** Messages that one connection may send in a minute. A page sends a handful. */
const messagesAMinute = 120;
const minute = 60_000;

/** WebSockets: who may open one, and how much it may say. Mercurius takes this plugin where it is registered before it, else its own, without these limits. */
export async function limitLiveConnections(
  server: FastifyInstance,
  { config, sessions }: { readonly config: Config; readonly sessions: Sessions },
): Promise<void> {
  const { PUBLIC_URL, API_PORT } = config.environment;
  const origins = new Set(
    [PUBLIC_URL, `http://localhost:${API_PORT}`, `http://127.0.0.1:${API_PORT}`].map((url) => new URL(url).origin),
  );
  await server.register(websocket, {
    options: {
      maxPayload: messageBytes,
      verifyClient: (
        { origin, req }: { origin: string; req: IncomingMessage },
        next: (ok: boolean, status?: number) => void,
      ) => {
        if (!origins.has(origin)) return next(false, 403);
        const organisation = organisationIn(req.url);
        if (organisation === null) return next(false, 404);
        sessions.viewerOf(req, organisation).then(
          (viewer) => next(viewer !== null, 404),
          () => next(false, 503),
        );
      },
    },
  });
  server.websocketServer.on('connection', (socket) => {
    let [said, endsAt] = [0, 0];
    socket.on('message', () => {
      if (Date.now() >= endsAt) [said, endsAt] = [0, Date.now() + minute];
      said += 1;
      if (said > messagesAMinute) socket.terminate();
    });
  });
}
