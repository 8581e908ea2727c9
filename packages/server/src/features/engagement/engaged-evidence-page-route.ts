import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AccessLog } from '../../platform/audit/access-log.ts';
import { Sessions } from '../../platform/auth/session.ts';
import { answerWithPicture } from '../../platform/drawing/answer-with-picture.ts';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/ids.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { EngagedEvidenceReadModel } from './engaged-evidence.read-model.ts';

/** Address of the pages of a file that an engagement opens, in which the browser puts a page and a width. */
export function engagedPagesAddress({ organisationId }: Viewer, engagementId: string, evidenceId: string): string {
  const path = `${toGlobalId('Engagement', engagementId)}/${toGlobalId('Evidence', evidenceId)}`;
  return `/pages/engaged/${path}/{page}?organisation=${organisationId}&width={width}`;
}

/** GET /pages/engaged/:engagement/:id/:page?organisation=&width= : a page of a file of a buyer's library as a picture, for its auditor. */
@Injectable()
export class EngagedEvidencePageRoute {
  readonly #evidence: EngagedEvidenceReadModel;
  readonly #parts: { readonly sessions: Sessions; readonly access: AccessLog };

  constructor(evidence: EngagedEvidenceReadModel, sessions: Sessions, access: AccessLog) {
    this.#evidence = evidence;
    this.#parts = { sessions, access };
  }

  mount(app: FastifyInstance): void {
    app.get('/pages/engaged/:engagement/:id/:page', { exposeHeadRoute: false }, (request, reply) =>
      answerWithPicture(this.#parts, { request, reply }, (viewer, asked) => {
        const { engagement, id } = request.params as { engagement: string; id: string };
        return this.#evidence.page(viewer, fromGlobalId('Engagement', engagement), fromGlobalId('Evidence', id), asked);
      }),
    );
  }
}
