import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AccessLog } from '../../../platform/audit/access-log.ts';
import { Sessions } from '../../../platform/auth/session.ts';
import { MEDIA_TYPES } from '../../../platform/cleaning/file-type.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { answerWithFile } from '../../../platform/storage/answer-with-file.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { GivenFilesReadModel } from '../given-files.read-model.ts';

/** Address at which the browser of a supplier's member fetches a paper that the organisation gave. */
export function givenFileAddress({ organisationId }: Viewer, requestId: string, fileId: string): string {
  const [request, file] = [toGlobalId('InboxRequest', requestId), toGlobalId('EvidenceFile', fileId)];
  return `/files/given/${request}/${file}?organisation=${organisationId}`;
}

/** GET /files/given/:request/:id?organisation= : a paper that the own organisation gave with an answer, to be saved and never run. */
@Injectable()
export class GivenFileRoute {
  readonly #files: GivenFilesReadModel;
  readonly #sessions: Sessions;
  readonly #access: AccessLog;

  constructor(files: GivenFilesReadModel, sessions: Sessions, access: AccessLog) {
    this.#files = files;
    this.#sessions = sessions;
    this.#access = access;
  }

  mount(app: FastifyInstance): void {
    const parts = { sessions: this.#sessions, access: this.#access };
    app.get('/files/given/:request/:id', { exposeHeadRoute: false }, (request, reply) =>
      answerWithFile(parts, { request, reply }, async (viewer) => {
        const address = request.params as { request: string; id: string };
        const fileId = fromGlobalId('EvidenceFile', address.id);
        const requestId = fromGlobalId('InboxRequest', address.request);
        const { name, type, content } = await this.#files.content(viewer, requestId, fileId);
        const download = { kind: 'given', subjectType: 'EvidenceFile', subjectId: fileId } as const;
        return { name, mediaType: MEDIA_TYPES[type], content, download };
      }),
    );
  }
}
