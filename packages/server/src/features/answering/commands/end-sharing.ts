import { Injectable } from '@nestjs/common';
import { answeringHandOver } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ownRequest } from '../request-claims.ts';
import { lockSubmitted } from '../submitted-sections.ts';

/** Ends that a buyer sees sections of what was submitted to it. Its copy is closed to it; what it has judged by them stays. */
@Injectable()
export class EndSharing {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** Ending it twice changes nothing. @throws UserErrors, NotFound, NotAllowed */
  async execute(
    viewer: Viewer,
    { requestId, sections }: { readonly requestId: string; readonly sections: readonly string[] },
  ): Promise<void> {
    assertMay(viewer, 'answers.share');
    const place = await ownRequest(this.#auth, viewer, requestId);
    await this.#database.transaction(place.organisationId, async (tx) => {
      const chosen = await lockSubmitted(tx, place, sections);
      const ended = await tx.write(
        `UPDATE shared_sections SET ended_at = $4, version = version + 1
         WHERE organisation_id = $1 AND request_id = $2 AND section = ANY ($3::text[]) AND ended_at IS NULL`,
        [place.organisationId, requestId, chosen, tx.now],
      );
      if (ended === 0) return;
      await addToOutbox(tx, answeringHandOver, place);
      await appendAudit(tx, place.organisationId, {
        actorId: viewer.userId,
        verb: 'answers.sharing-ended',
        subjectType: 'Request',
        subjectId: requestId,
        parameters: { sections: chosen.join(', ') },
      });
    });
  }
}
