import { Injectable } from '@nestjs/common';
import { redactionFlatten } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { seenEvidence } from '../../evidence/seen-evidence.ts';
import { problemsOfRedaction, type ProposedRedaction } from '../redaction-rules.ts';

/** Proposes what to black out of a file. A job makes the redacted file; then another person reviews it. */
@Injectable()
export class ProposeRedaction {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id of the redaction. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, evidenceId: string, proposed: ProposedRedaction): Promise<string> {
    assertMay(viewer, 'evidence.redact');
    const { organisationId, userId } = viewer;
    const { boxes, reason } = proposed;
    return this.#database.transaction(organisationId, async (tx) => {
      const { state, type, destroyedAt } = await seenEvidence(tx, viewer, evidenceId);
      if (destroyedAt !== null) throw userError('EVIDENCE_DESTROYED');
      if (state !== 'kept' || type === null || type === 'xlsx') throw userError('REDACTION_NO_PAGES');
      const problems = problemsOfRedaction(proposed);
      if (problems.length > 0) throw new UserErrors(problems);
      const [id = '', fileId = ''] = await newIds(tx, 2);
      const added = await tx.write(
        `INSERT INTO redactions (organisation_id, id, evidence_id, file_id, state, boxes, reason, type, proposed_by, proposed_at)
         VALUES ($1, $2, $3, $4, 'making', $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
        [organisationId, id, evidenceId, fileId, JSON.stringify(boxes), reason, type, userId, tx.now],
      );
      if (added === 0) throw userError('REDACTION_WAITING');
      await addToOutbox(tx, redactionFlatten, { organisationId, redactionId: id });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'redaction.proposed',
        subjectType: 'Evidence',
        subjectId: evidenceId,
        parameters: { redaction: id, boxes: boxes.length, reason },
      });
      return id;
    });
  }
}
