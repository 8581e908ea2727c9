import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AccessLog } from '../../platform/audit/access-log.ts';
import { Sessions } from '../../platform/auth/session.ts';
import { MEDIA_TYPES } from '../../platform/cleaning/file-type.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/ids.ts';
import { attachmentHeaders } from '../../platform/storage/download-routes.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { ReceivedFilesReadModel } from './received-files.read-model.ts';

/** Address at which the viewer's browser fetches a received file. */
export function receivedFileAddress({ organisationId }: Viewer, fileId: string): string {
  return `/files/received/${toGlobalId('ReceivedFile', fileId)}?organisation=${organisationId}`;
}

/** GET /files/received/:id?organisation= : a file that a supplier gave as evidence, to be saved and never run. */
@Injectable()
export class ReceivedFileRoute {
  readonly #files: ReceivedFilesReadModel;
  readonly #sessions: Sessions;
  readonly #access: AccessLog;

  constructor(files: ReceivedFilesReadModel, sessions: Sessions, access: AccessLog) {
    this.#files = files;
    this.#sessions = sessions;
    this.#access = access;
  }

  mount(app: FastifyInstance): void {
    app.get('/files/received/:id', { exposeHeadRoute: false }, async (request, reply) => {
      const { organisation = '' } = request.query as { organisation?: string };
      const viewer = await this.#sessions.viewerOf(request, organisation);
      if (viewer === null) return reply.code(404).send();
      try {
        const fileId = fromGlobalId('ReceivedFile', (request.params as { id: string }).id);
        const { name, type, content } = await this.#files.content(viewer, fileId);
        await this.#access.downloaded(viewer, { kind: 'received', subjectType: 'ReceivedFile', subjectId: fileId });
        return await reply.headers(attachmentHeaders(name, MEDIA_TYPES[type])).send(content);
      } catch (error) {
        if (error instanceof NotAllowed) this.#access.refused(viewer, error.verb);
        if (error instanceof NotFound || error instanceof NotAllowed) return reply.code(404).send();
        throw error;
      }
    });
  }
}
