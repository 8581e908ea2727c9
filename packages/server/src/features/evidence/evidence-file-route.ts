import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AccessLog } from '../../platform/audit/access-log.ts';
import { Sessions } from '../../platform/auth/session.ts';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/ids.ts';
import { answerWithFile } from '../../platform/storage/answer-with-file.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { HandOutEvidence } from './commands/hand-out-evidence.ts';

/** Address at which the viewer's browser fetches a file of the library. */
export function evidenceAddress({ organisationId }: Viewer, evidenceId: string): string {
  return `/files/evidence/${toGlobalId('Evidence', evidenceId)}?organisation=${organisationId}`;
}

/** GET /files/evidence/:id?organisation= : a file of the library, to be saved and never run. */
@Injectable()
export class EvidenceFileRoute {
  readonly #handOut: HandOutEvidence;
  readonly #sessions: Sessions;
  readonly #access: AccessLog;

  constructor(handOut: HandOutEvidence, sessions: Sessions, access: AccessLog) {
    this.#handOut = handOut;
    this.#sessions = sessions;
    this.#access = access;
  }

  mount(app: FastifyInstance): void {
    const parts = { sessions: this.#sessions, access: this.#access };
    app.get('/files/evidence/:id', { exposeHeadRoute: false }, (request, reply) =>
      answerWithFile(parts, { request, reply }, async (viewer) => {
        const evidenceId = fromGlobalId('Evidence', (request.params as { id: string }).id);
        const file = await this.#handOut.execute(viewer, evidenceId);
        return { ...file, download: { kind: 'evidence', subjectType: 'Evidence', subjectId: evidenceId } };
      }),
    );
  }
}
