import { Injectable } from '@nestjs/common';
import { answeringHandOver } from '@plumbline/jobs';
import { sentOf, withEvidence, type LanguageCode, type RespondentRole } from '@plumbline/questionnaire';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { asEvidence, evidenceFiles } from '../evidence-files.ts';
import { assertWhole } from '../hand-overs.ts';
import { openRequest } from '../inbox-requests.ts';
import type { Respondent } from '../request-access.ts';
import { questionsOf } from '../request-terms.ts';
import { answersOf, latestAnswers } from '../saved-answers.ts';
import { sectionsIn, sharedUntil, shareSections } from '../shared-sections.ts';

/** How a respondent submits. */
export interface Declaration {
  /** The respondent says that the answers are right as far as they know. */
  readonly declared: boolean;
  readonly role: RespondentRole;
  /** In which the questions were read. */
  readonly language: LanguageCode;
}

/** Where the respondent lives is not known. */
const TIME_ZONE = 'UTC';

/**
 * Submits the answers that hold, as they are now, and has them handed over to the buyer. Slips and gaps keep nobody from submitting. What was submitted before
 * stays beside it.
 */
@Injectable()
export class SubmitAnswers {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the receipt @throws UserErrors */
  async execute(
    respondent: Respondent,
    { declared, role, language }: Declaration,
  ): Promise<{ readonly submissionId: string; readonly submittedAt: Date }> {
    assertWhole(respondent);
    const { organisationId, requestId, sessionId, member } = respondent;
    if (!declared) throw userError('DECLARATION_MISSING', 'declared');
    return this.#database.transaction(organisationId, async (tx) => {
      const request = await openRequest(tx, organisationId, requestId);
      const asked = questionsOf(request);
      const files = await evidenceFiles(tx, organisationId, requestId);
      if (files.some(({ state }) => state === 'waiting')) throw userError('EVIDENCE_WAITS');
      const draft = answersOf(asked, await latestAnswers(tx, organisationId, requestId));
      const answers = sentOf(asked, withEvidence(asked, draft, asEvidence(files)));
      if (Object.keys(answers).length === 0) throw userError('NOTHING_ANSWERED');
      const [submissionId = ''] = await newIds(tx, 1);
      await tx.query(
        `INSERT INTO submissions (organisation_id, id, request_id, answers, answered_on, session_id, submitted_at, role, language)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[organisationId, submissionId, requestId, JSON.stringify(answers), dayIn(TIME_ZONE, tx.now)],
          ...[sessionId, tx.now, role, language],
        ],
      );
      await tx.query('UPDATE inbox_requests SET submitted_at = $3 WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        requestId,
        tx.now,
      ]);
      await tx.query(
        'UPDATE inbox_returns SET answered_at = $3 WHERE organisation_id = $1 AND request_id = $2 AND withdrawn_at IS NULL AND answered_at IS NULL',
        [organisationId, requestId, tx.now],
      );
      const until = sharedUntil(dayIn(TIME_ZONE, tx.now));
      await shareSections(tx, { organisationId, requestId }, { sections: sectionsIn(asked, answers), until });
      await addToOutbox(tx, answeringHandOver, { organisationId, requestId });
      await appendAudit(tx, organisationId, {
        actorId: member?.userId ?? null,
        verb: 'answers.submitted',
        subjectType: 'Request',
        subjectId: requestId,
        parameters: { submission: submissionId },
      });
      return { submissionId, submittedAt: tx.now };
    });
  }
}
