import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AccessLog } from '../../../platform/audit/access-log.ts';
import { Sessions } from '../../../platform/auth/session.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { answerWithFile } from '../../../platform/storage/answer-with-file.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { BeginEngagedDownload } from '../commands/begin-engaged-download.ts';
import { fileNameOf, ZIP } from '../pack-file.ts';
import { countedFile } from './counted-file.ts';

/** GET /files/engaged-packs/:engagement/:id?organisation= : a pack of an engagement, for its auditor. */
@Injectable()
export class EngagedPackRoute {
  readonly #downloads: BeginEngagedDownload;
  readonly #storage: FileStorage;
  readonly #parts: { readonly sessions: Sessions; readonly access: AccessLog };

  constructor(downloads: BeginEngagedDownload, storage: FileStorage, sessions: Sessions, access: AccessLog) {
    this.#downloads = downloads;
    this.#storage = storage;
    this.#parts = { sessions, access };
  }

  mount(app: FastifyInstance): void {
    app.get('/files/engaged-packs/:engagement/:id', { exposeHeadRoute: false }, (request, reply) =>
      answerWithFile(this.#parts, { request, reply }, async (viewer) => {
        const asked = request.params as { engagement: string; id: string };
        const id = fromGlobalId('Pack', asked.id);
        const begun = await this.#downloads.execute(viewer, fromGlobalId('Engagement', asked.engagement), id);
        const content = countedFile(this.#storage.open(begun.fileKey), (bytes) => {
          void this.#downloads.end(begun, bytes).catch((error: unknown) => request.log.error(error));
        });
        const download = { kind: 'pack', subjectType: 'Pack', subjectId: id } as const;
        return { name: fileNameOf(begun.packId), mediaType: ZIP, content, download };
      }),
    );
  }
}
