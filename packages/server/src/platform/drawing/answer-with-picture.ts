import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessLog } from '../audit/access-log.ts';
import type { Sessions } from '../auth/session.ts';
import { FileRefused } from '../cleaning/file-refused.ts';
import { NotAllowed, NotFound } from '../errors/refused.ts';
import type { Viewer } from '../tenancy/viewer.ts';
import type { AskedPage } from './asked-page.ts';
import type { PagePicture } from './draw-in-child.ts';
import { NobodyWaits } from './page-pictures.ts';

/** Widths in which pages are drawn: a list, a phone, a desk, a wide desk. */
const WIDTHS = [320, 800, 1200, 1800] as const;

/** Nothing of the answer runs, and nothing of it stays in the browser. */
const HEADERS = {
  'content-type': 'image/webp',
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
};

/** The status that servers note of who has gone. */
const GONE = 499;

/** Aborted when the browser no longer waits, as where somebody has turned the page. */
function goneOf({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => raw.writableEnded || gone.abort());
  return gone.signal;
}

/** Answers /…/:page?organisation=&width= with a picture that we have drawn, for the member of the browser. What the member may not see, and what cannot be drawn, is answered like what is not there. */
export async function answerWithPicture(
  { sessions, access }: { readonly sessions: Sessions; readonly access: AccessLog },
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  draw: (viewer: Viewer, asked: AskedPage) => Promise<PagePicture | null>,
): Promise<FastifyReply> {
  const { organisation = '', width = '' } = request.query as { organisation?: string; width?: string };
  const page = Number((request.params as { page: string }).page);
  const known = WIDTHS.find((each) => String(each) === width);
  const viewer = await sessions.viewerOf(request, organisation);
  if (viewer === null || known === undefined || !Number.isInteger(page) || page < 1) return reply.code(404).send();
  try {
    const drawn = await draw(viewer, { page, width: known, signal: goneOf(reply) });
    if (drawn === null) return await reply.code(404).send();
    return await reply.headers(HEADERS).send(drawn.picture);
  } catch (error) {
    if (error instanceof NobodyWaits) return reply.code(GONE).send();
    if (error instanceof NotAllowed) access.refused(viewer, error.verb);
    const isAbsent = error instanceof NotFound || error instanceof NotAllowed || error instanceof FileRefused;
    if (isAbsent) return reply.code(404).send();
    throw error;
  }
}
