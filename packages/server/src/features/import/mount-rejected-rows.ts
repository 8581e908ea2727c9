import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Database } from '../../platform/db/transaction.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { fromGlobalId } from '../../platform/graphql/ids.ts';
import type { FileStorage } from '../../platform/storage/file-storage.ts';
import { attachmentHeaders } from '../../platform/storage/mount-downloads.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { Texts } from '../../platform/text/texts.ts';
import { RejectedRows } from './rejected-rows.ts';

export interface RejectedRowsSurroundings {
  readonly database: Database;
  readonly storage: FileStorage;
  readonly texts: Texts;
  readonly viewerOf: (request: FastifyRequest, organisationId: string) => Promise<Viewer | null>;
}

/** GET /files/rejected/:importId?organisation= : downloads the rejected rows of an import, to correct and upload again. */
export function mountRejectedRows(
  app: FastifyInstance,
  { database, storage, texts, viewerOf }: RejectedRowsSurroundings,
): void {
  const rejected = new RejectedRows(database, storage);
  app.get('/files/rejected/:importId', { exposeHeadRoute: false }, async (request, reply) => {
    const { organisation = '' } = request.query as { organisation?: string };
    const viewer = await viewerOf(request, organisation);
    if (viewer === null) return reply.code(404).send();
    try {
      const importId = fromGlobalId('Import', (request.params as { importId: string }).importId);
      const { name, content } = await rejected.execute(viewer, importId, texts.in(viewer.locale));
      return await reply.headers(attachmentHeaders(name)).send(content);
    } catch (error) {
      if (error instanceof NotFound || error instanceof NotAllowed) return reply.code(404).send();
      throw error;
    }
  });
}
