import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AccessLog } from '../../platform/audit/access-log.ts';
import { Sessions } from '../../platform/auth/session.ts';
import { fromGlobalId } from '../../platform/graphql/ids.ts';
import { answerWithFile } from '../../platform/storage/answer-with-file.ts';
import { Texts } from '../../platform/text/texts.ts';
import { RejectedRows } from './rejected-rows.ts';

/** GET /files/rejected/:importId?organisation= : downloads the rejected rows of an import, to correct and upload again. */
@Injectable()
export class RejectedRowsRoute {
  readonly #rejected: RejectedRows;
  readonly #sessions: Sessions;
  readonly #access: AccessLog;
  readonly #texts: Texts;

  constructor(rejected: RejectedRows, sessions: Sessions, access: AccessLog, texts: Texts) {
    this.#rejected = rejected;
    this.#sessions = sessions;
    this.#access = access;
    this.#texts = texts;
  }

  mount(app: FastifyInstance): void {
    const parts = { sessions: this.#sessions, access: this.#access };
    app.get('/files/rejected/:importId', { exposeHeadRoute: false }, (request, reply) =>
      answerWithFile(parts, { request, reply }, async (viewer) => {
        const importId = fromGlobalId('Import', (request.params as { importId: string }).importId);
        const { name, content } = await this.#rejected.execute(viewer, importId, this.#texts.in(viewer.locale));
        return { name, content, download: { kind: 'rejected', subjectType: 'Import', subjectId: importId } };
      }),
    );
  }
}
