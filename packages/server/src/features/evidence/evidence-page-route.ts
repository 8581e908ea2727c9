import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AccessLog } from '../../platform/audit/access-log.ts';
import { Sessions } from '../../platform/auth/session.ts';
import { answerWithPicture } from '../../platform/drawing/answer-with-picture.ts';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/ids.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { ShowEvidencePage } from './commands/show-evidence-page.ts';

/** Address of the pages of a file, in which the browser puts a page and a width. */
export function evidencePagesAddress({ organisationId }: Viewer, evidenceId: string): string {
  return `/pages/evidence/${toGlobalId('Evidence', evidenceId)}/{page}?organisation=${organisationId}&width={width}`;
}

/** GET /pages/evidence/:id/:page?organisation=&width= : a page of a file of the library as a picture. */
@Injectable()
export class EvidencePageRoute {
  readonly #show: ShowEvidencePage;
  readonly #sessions: Sessions;
  readonly #access: AccessLog;

  constructor(show: ShowEvidencePage, sessions: Sessions, access: AccessLog) {
    this.#show = show;
    this.#sessions = sessions;
    this.#access = access;
  }

  mount(app: FastifyInstance): void {
    const parts = { sessions: this.#sessions, access: this.#access };
    app.get('/pages/evidence/:id/:page', { exposeHeadRoute: false }, (request, reply) =>
      answerWithPicture(parts, { request, reply }, (viewer, asked) =>
        this.#show.execute(viewer, fromGlobalId('Evidence', (request.params as { id: string }).id), asked),
      ),
    );
  }
}
