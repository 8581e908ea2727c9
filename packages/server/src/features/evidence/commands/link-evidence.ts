import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { appendCustody, memberActs } from '../custody.ts';
import { linkTo, type Subject } from '../evidence-links.ts';
import { lockEvidence } from '../evidence.repository.ts';

/** Hangs a file on a supplier, or on a fact, a flag or a decision about one. */
@Injectable()
export class LinkEvidence {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, evidenceId: string, version: number, subject: Subject): Promise<string> {
    assertMay(viewer, 'evidence.write');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const { digest } = await lockEvidence(tx, viewer, evidenceId, version);
      await linkTo(tx, organisationId, { evidenceId, by: userId }, [subject]);
      await appendCustody(tx, organisationId, [
        { action: 'CHANGE', evidenceId, sha256: digest, actor: memberActs(viewer) },
      ]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'evidence.linked',
        subjectType: 'Evidence',
        subjectId: evidenceId,
        parameters: { on: subject.kind, subject: subject.id },
      });
      return evidenceId;
    });
  }
}
