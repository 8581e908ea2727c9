import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AccessLog } from '../../platform/audit/access-log.ts';
import { Sessions } from '../../platform/auth/session.ts';
import { answerWithPicture } from '../../platform/drawing/answer-with-picture.ts';
import { PagePictures } from '../../platform/drawing/page-pictures.ts';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/ids.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { RedactionReadModel } from './redaction.read-model.ts';
import { RedactionRegisterReadModel } from './redaction-register.read-model.ts';

/** Address of the pages of a redacted file, in which the browser puts a page and a width. */
export function redactionPagesAddress({ organisationId }: Viewer, id: string): string {
  return `/pages/redactions/${toGlobalId('Redaction', id)}/{page}?organisation=${organisationId}&width={width}`;
}

/** GET /pages/redactions/:id/:page?organisation=&width= : a page of a redacted file as a picture. */
@Injectable()
export class RedactionPageRoute {
  readonly #redactions: RedactionReadModel;
  readonly #register: RedactionRegisterReadModel;
  readonly #pictures: PagePictures;
  readonly #sessions: Sessions;
  readonly #access: AccessLog;

  constructor(
    redactions: RedactionReadModel,
    register: RedactionRegisterReadModel,
    pictures: PagePictures,
    sessions: Sessions,
    access: AccessLog,
  ) {
    this.#redactions = redactions;
    this.#register = register;
    this.#pictures = pictures;
    this.#sessions = sessions;
    this.#access = access;
  }

  mount(app: FastifyInstance): void {
    const parts = { sessions: this.#sessions, access: this.#access };
    app.get('/pages/redactions/:id/:page', { exposeHeadRoute: false }, (request, reply) =>
      answerWithPicture(parts, { request, reply }, async (viewer, asked) => {
        const id = fromGlobalId('Redaction', (request.params as { id: string }).id);
        const { type } = await this.#redactions.one(viewer, id);
        const content = await this.#register.open(viewer.organisationId, id);
        return this.#pictures.page({ type, content }, asked);
      }),
    );
  }
}
