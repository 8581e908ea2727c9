import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { withdrawMails } from '../../../platform/mail/mails.ts';
import { assertWhole, endHandOver } from '../hand-overs.ts';
import { openRequest } from '../inbox-requests.ts';
import { HAND_OVER_MAIL } from '../mail-kind.ts';
import type { Respondent } from '../request-access.ts';

/** Takes a section back from a colleague, whose link leads nowhere from then on. What the colleague answered stays. */
@Injectable()
export class TakeSectionBack {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** Does nothing where it was taken back already. @throws UserErrors */
  async execute(respondent: Respondent, handOverId: string): Promise<void> {
    assertWhole(respondent);
    const { organisationId, requestId } = respondent;
    const isEnded = await this.#auth.transaction(async (tx) => {
      const found = await endHandOver(tx, requestId, handOverId);
      if (found) await withdrawMails(tx, { kind: HAND_OVER_MAIL, subjectId: handOverId });
      return found;
    });
    if (!isEnded) return;
    await this.#database.transaction(organisationId, async (tx) => {
      await openRequest(tx, organisationId, requestId);
      await appendAudit(tx, organisationId, {
        actorId: null,
        verb: 'answers.taken-back',
        subjectType: 'Request',
        subjectId: requestId,
        parameters: { handOver: handOverId },
      });
    });
  }
}
