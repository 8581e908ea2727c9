import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AccessLog } from '../../platform/audit/access-log.ts';
import { Sessions } from '../../platform/auth/session.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { fromGlobalId } from '../../platform/graphql/ids.ts';
import { attachmentHeaders } from '../../platform/storage/download-routes.ts';
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
    app.get('/files/rejected/:importId', { exposeHeadRoute: false }, async (request, reply) => {
      const { organisation = '' } = request.query as { organisation?: string };
      const viewer = await this.#sessions.viewerOf(request, organisation);
      if (viewer === null) return reply.code(404).send();
      try {
        const importId = fromGlobalId('Import', (request.params as { importId: string }).importId);
        const { name, content } = await this.#rejected.execute(viewer, importId, this.#texts.in(viewer.locale));
        await this.#access.downloaded(viewer, { kind: 'rejected', subjectType: 'Import', subjectId: importId });
        return await reply.headers(attachmentHeaders(name)).send(content);
      } catch (error) {
        if (error instanceof NotAllowed) this.#access.refused(viewer, error.verb);
        if (error instanceof NotFound || error instanceof NotAllowed) return reply.code(404).send();
        throw error;
      }
    });
  }
}
