import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessLog, Download } from '../audit/access-log.ts';
import type { Sessions } from '../auth/session.ts';
import { NotAllowed, NotFound } from '../errors/refused.ts';
import type { Viewer } from '../tenancy/viewer.ts';
import { attachmentHeaders } from './download-routes.ts';

/** A file that a member may save. */
export interface HandedOut {
  readonly name: string;
  /** CSV where none is given. */
  readonly mediaType?: string;
  readonly content: Buffer | Readable;
  /** What the log of access says of it. */
  readonly download: Download;
}

/**
 * Answers ?organisation= with a file, to be saved and never run, for the member of the browser. It is logged before the first byte. What the member may not have is answered
 * like what is not there.
 */
export async function answerWithFile(
  { sessions, access }: { readonly sessions: Sessions; readonly access: AccessLog },
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  find: (viewer: Viewer) => Promise<HandedOut>,
): Promise<FastifyReply> {
  const { organisation = '' } = request.query as { organisation?: string };
  const viewer = await sessions.viewerOf(request, organisation);
  if (viewer === null) return reply.code(404).send();
  try {
    const { name, mediaType, content, download } = await find(viewer);
    await access.downloaded(viewer, download);
    return await reply.headers(attachmentHeaders(name, mediaType)).send(content);
  } catch (error) {
    if (error instanceof NotAllowed) access.refused(viewer, error.verb);
    if (error instanceof NotFound || error instanceof NotAllowed) return reply.code(404).send();
    throw error;
  }
}
