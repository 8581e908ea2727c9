import { Injectable } from '@nestjs/common';
import type { LanguageCode, Section } from '@plumbline/questionnaire';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addMails } from '../../../platform/mail/mails.ts';
import { emailOf } from '../../organisation/account.ts';
import { addHandOver, assertWhole } from '../hand-overs.ts';
import { openRequest } from '../inbox-requests.ts';
import { HAND_OVER_MAIL } from '../mail-kind.ts';
import { addRequestLink, type Respondent } from '../request-access.ts';
import { questionsOf } from '../request-terms.ts';

/** What is handed to whom. */
export interface HandOverInput {
  readonly section: Section;
  /** Where the link is mailed to; null if the respondent passes it on. */
  readonly email: string | null;
  /** Of the mail. */
  readonly language: LanguageCode;
}

/** Hands a section to a colleague. The link opens that section and nothing else of the request. */
@Injectable()
export class HandOverSection {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** @returns the link to pass on; null where it is mailed @throws UserErrors */
  async execute(respondent: Respondent, { section, email, language }: HandOverInput): Promise<{ url: string | null }> {
    assertWhole(respondent);
    const { organisationId, requestId } = respondent;
    const to = email === null ? null : emailOf(email);
    await this.#auth.attempts.count('handOver', requestId);
    const { dueOn } = await this.#database.transaction(organisationId, async (tx) => {
      const request = await openRequest(tx, organisationId, requestId);
      if (questionsOf(request, section).items.length === 0) throw userError('CHANGE_NOT_READABLE');
      await appendAudit(tx, organisationId, {
        actorId: null,
        verb: 'answers.handed-over',
        subjectType: 'Request',
        subjectId: requestId,
        parameters: { section },
      });
      return request;
    });
    return this.#auth.transaction(async (tx) => {
      const id = await addHandOver(tx, respondent, { section, email: to, language });
      const mails = { organisationId: null, kind: HAND_OVER_MAIL, subjectIds: [id] };
      if (to !== null && (await addMails(tx, this.#auth.config, mails))) return { url: null };
      const { url } = await addRequestLink(tx, this.#auth.config.environment.PUBLIC_URL, respondent, dueOn, id);
      return { url };
    });
  }
}
