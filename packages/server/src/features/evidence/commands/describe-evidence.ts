import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { appendCustody, memberActs } from '../custody.ts';
import { problemsOf, type Meaning } from '../evidence-rules.ts';
import { writeEvidenceWords } from '../evidence-words.ts';
import { assertNamed, lockEvidence, MEANING_COLUMNS, meaningValues } from '../evidence.repository.ts';

/** Says anew what a file is, covers and may be used for. Its bytes stay what they are. */
@Injectable()
export class DescribeEvidence {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, evidenceId: string, version: number, said: Meaning): Promise<string> {
    assertMay(viewer, 'evidence.write');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const { digest } = await lockEvidence(tx, viewer, evidenceId, version);
      const problems = problemsOf(said, dayIn(timeZone, tx.now));
      if (problems.length > 0) throw new UserErrors(problems);
      await assertNamed(tx, organisationId, evidenceId, said);
      await tx.query(
        `UPDATE evidence SET (${MEANING_COLUMNS}) = ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19), version = version + 1
         WHERE organisation_id = $1 AND id = $2`,
        [organisationId, evidenceId, ...meaningValues(said)],
      );
      await writeEvidenceWords(tx, organisationId, evidenceId, said);
      await appendCustody(tx, organisationId, [
        { action: 'CHANGE', evidenceId, sha256: digest, actor: memberActs(viewer) },
      ]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'evidence.described',
        subjectType: 'Evidence',
        subjectId: evidenceId,
        parameters: { kind: said.kind, grade: said.grade },
      });
      return evidenceId;
    });
  }
}
