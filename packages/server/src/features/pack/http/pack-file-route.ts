import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AccessLog } from '../../../platform/audit/access-log.ts';
import { Sessions } from '../../../platform/auth/session.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { answerWithFile } from '../../../platform/storage/answer-with-file.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { PackReadModel } from '../pack.read-model.ts';
import { fileNameOf, ZIP } from '../pack-file.ts';

/** GET /files/packs/:id?organisation= : a released pack, for members. */
@Injectable()
export class PackFileRoute {
  readonly #packs: PackReadModel;
  readonly #storage: FileStorage;
  readonly #parts: { readonly sessions: Sessions; readonly access: AccessLog };

  constructor(packs: PackReadModel, storage: FileStorage, sessions: Sessions, access: AccessLog) {
    this.#packs = packs;
    this.#storage = storage;
    this.#parts = { sessions, access };
  }

  mount(app: FastifyInstance): void {
    app.get('/files/packs/:id', { exposeHeadRoute: false }, (request, reply) =>
      answerWithFile(this.#parts, { request, reply }, async (viewer) => {
        const id = fromGlobalId('Pack', (request.params as { id: string }).id);
        const { key, packId } = await this.#packs.file(viewer, id);
        const download = { kind: 'pack', subjectType: 'Pack', subjectId: id } as const;
        return { name: fileNameOf(packId), mediaType: ZIP, content: this.#storage.open(key), download };
      }),
    );
  }
}
