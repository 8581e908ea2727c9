import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AccessLog } from '../../platform/audit/access-log.ts';
import { Sessions } from '../../platform/auth/session.ts';
import { MEDIA_TYPES } from '../../platform/cleaning/file-type.ts';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/ids.ts';
import { answerWithFile } from '../../platform/storage/answer-with-file.ts';
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
    const parts = { sessions: this.#sessions, access: this.#access };
    app.get('/files/received/:id', { exposeHeadRoute: false }, (request, reply) =>
      answerWithFile(parts, { request, reply }, async (viewer) => {
        const fileId = fromGlobalId('ReceivedFile', (request.params as { id: string }).id);
        const { name, type, content } = await this.#files.content(viewer, fileId);
        const download = { kind: 'received', subjectType: 'ReceivedFile', subjectId: fileId } as const;
        return { name, mediaType: MEDIA_TYPES[type], content, download };
      }),
    );
  }
}
