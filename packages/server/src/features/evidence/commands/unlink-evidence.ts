import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { appendCustody, memberActs } from '../custody.ts';
import type { Subject } from '../evidence-links.ts';
import { lockEvidence } from '../evidence.repository.ts';

/** Takes a file off what it hangs on. It stays in the library, and the log keeps that it hung there. */
@Injectable()
export class UnlinkEvidence {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, evidenceId: string, version: number, { kind, id }: Subject): Promise<string> {
    assertMay(viewer, 'evidence.write');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const { digest } = await lockEvidence(tx, viewer, evidenceId, version);
      const removed = await tx.write(
        'DELETE FROM evidence_links WHERE organisation_id = $1 AND evidence_id = $2 AND subject_kind = $3 AND subject_id = $4',
        [organisationId, evidenceId, kind, id],
      );
      if (removed === 0) throw new NotFound('It hangs on nothing of this id');
      await appendCustody(tx, organisationId, [
        { action: 'CHANGE', evidenceId, sha256: digest, actor: memberActs(viewer) },
      ]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'evidence.unlinked',
        subjectType: 'Evidence',
        subjectId: evidenceId,
        parameters: { on: kind, subject: id },
      });
      return evidenceId;
    });
  }
}
