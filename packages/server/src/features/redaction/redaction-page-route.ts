import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AccessLog } from '../../platform/audit/access-log.ts';
import { Sessions } from '../../platform/auth/session.ts';
import { answerWithPicture } from '../../platform/drawing/answer-with-picture.ts';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/ids.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { ShowRedactionPage } from './commands/show-redaction-page.ts';

/** Address of the pages of a redacted file, in which the browser puts a page and a width. */
export function redactionPagesAddress({ organisationId }: Viewer, id: string): string {
  return `/pages/redactions/${toGlobalId('Redaction', id)}/{page}?organisation=${organisationId}&width={width}`;
}

/** GET /pages/redactions/:id/:page?organisation=&width= : a page of a redacted file as a picture. */
@Injectable()
export class RedactionPageRoute {
  readonly #show: ShowRedactionPage;
  readonly #sessions: Sessions;
  readonly #access: AccessLog;

  constructor(show: ShowRedactionPage, sessions: Sessions, access: AccessLog) {
    this.#show = show;
    this.#sessions = sessions;
    this.#access = access;
  }

  mount(app: FastifyInstance): void {
    const parts = { sessions: this.#sessions, access: this.#access };
    app.get('/pages/redactions/:id/:page', { exposeHeadRoute: false }, (request, reply) =>
      answerWithPicture(parts, { request, reply }, (viewer, asked) =>
        this.#show.execute(viewer, fromGlobalId('Redaction', (request.params as { id: string }).id), asked),
      ),
    );
  }
}
