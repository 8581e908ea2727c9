import { Injectable } from '@nestjs/common';
import { minutesFor } from '@plumbline/questionnaire';
import { countries } from '@plumbline/reference-data/countries';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { PASSWORD_LENGTH } from '../../platform/auth/auth.ts';
import { Database } from '../../platform/db/transaction.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { mayFound } from './commands/found-organisation.ts';
import { inboxRequest, type InboxRequest } from './inbox-requests.ts';
import { passwordHashOf, placeOfLink, respondentOf, type Respondent } from './request-access.ts';
import { questionsOf } from './request-terms.ts';
import { latestAnswers, type SavedAnswer } from './saved-answers.ts';
import { isShared, sharedSections, sharedUntil, type SharedSection } from './shared-sections.ts';

export type RequestState = 'open' | 'submitted' | 'withdrawn';

/** What somebody with the link sees before beginning. */
export interface FrontPage extends Pick<
  InboxRequest,
  'buyerName' | 'supplierName' | 'reason' | 'note' | 'dueOn' | 'language'
> {
  readonly requestId: string;
  readonly state: RequestState;
  /** Minutes that the questions take. */
  readonly minutes: number;
  readonly questions: number;
  readonly hasPassword: boolean;
}

/** What a respondent works on. */
export interface Draft extends Pick<
  InboxRequest,
  'buyerName' | 'supplierName' | 'asking' | 'dueOn' | 'language' | 'promised'
> {
  readonly requestId: string;
  readonly state: RequestState;
  readonly submittedAt: Date | null;
  readonly hasPassword: boolean;
  readonly passwordLength: typeof PASSWORD_LENGTH;
  /** The respondent can found an organisation from this request. */
  readonly canFound: boolean;
  /** The last day on which the buyer sees what is submitted today, or was submitted, ISO 8601; null where it sees nothing any more. */
  readonly sharedUntil: string | null;
  /** Countries that can be chosen, ISO 3166-1 alpha-2. Pages name them in the language of the respondent. */
  readonly countries: readonly string[];
  readonly answers: readonly Pick<SavedAnswer, 'item' | 'place' | 'version' | 'answer'>[];
  /** The organisation for which a member answers; null for somebody with a link. */
  readonly organisation: { readonly id: string; readonly name: string } | null;
}

/** What respondents read. */
@Injectable()
export class AnsweringReadModel {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** @throws UserErrors for a link that leads nowhere */
  async frontPage(linkToken: string): Promise<FrontPage> {
    const found = await this.#auth.transaction(async (tx) => {
      const place = await placeOfLink(tx, linkToken);
      return place && { ...place, hasPassword: (await passwordHashOf(tx, place.requestId)) !== null };
    });
    if (found === null) throw userError('LINK_NOT_VALID');
    const { organisationId, requestId, hasPassword } = found;
    const request = await this.#database.transaction(organisationId, (tx) =>
      inboxRequest(tx, organisationId, requestId),
    );
    if (request === null) throw userError('LINK_NOT_VALID');
    const { items } = questionsOf(request);
    const { buyerName, supplierName, reason, note, dueOn, language } = request;
    const shown = { buyerName, supplierName, reason, note, dueOn, language };
    const size = { minutes: minutesFor(items), questions: items.length };
    return { requestId, ...shown, state: stateOf(request), ...size, hasPassword };
  }

  /** Who answers the request with the secret of a cookie. @throws UserErrors */
  async respondent(requestId: string, token: string | null): Promise<Respondent> {
    const found = token === null ? null : await this.#auth.transaction((tx) => respondentOf(tx, requestId, token));
    if (found === null) throw userError('LINK_NOT_VALID');
    return found;
  }

  /** The answers as they are now. @throws UserErrors */
  async draft(respondent: Respondent): Promise<Draft> {
    const { organisationId, requestId, member } = respondent;
    const sendsMail = this.#auth.config.environment.SMTP_URL !== undefined;
    const { hash, canFound } = await this.#auth.transaction(async (tx) => ({
      hash: await passwordHashOf(tx, requestId),
      canFound: await mayFound(tx, sendsMail, respondent),
    }));
    return this.#database.transaction(organisationId, async (tx) => {
      const request = await inboxRequest(tx, organisationId, requestId);
      if (request === null) throw userError('LINK_NOT_VALID');
      const saved = await latestAnswers(tx, organisationId, requestId);
      const shared = await sharedSections(tx, organisationId, requestId);
      const today = dayIn('UTC', tx.now);
      const { buyerName, supplierName, asking, dueOn, language, promised, submittedAt } = request;
      return {
        ...{ requestId, buyerName, supplierName, asking, dueOn, language, promised, submittedAt },
        state: stateOf(request),
        hasPassword: hash !== null,
        canFound,
        sharedUntil: submittedAt === null ? sharedUntil(today) : lastDayShared(shared, today),
        passwordLength: PASSWORD_LENGTH,
        countries: countries().map(({ iso2 }) => iso2),
        organisation: member && { id: member.organisationId, name: member.organisationName },
        answers: saved.map(({ item, place, version, answer }) => ({ item, place, version, answer })),
      };
    });
  }
}

function stateOf({ submittedAt, withdrawnAt }: InboxRequest): RequestState {
  if (submittedAt !== null) return 'submitted';
  return withdrawnAt === null ? 'open' : 'withdrawn';
}

function lastDayShared(sections: readonly SharedSection[], today: string): string | null {
  const open = sections.filter((section) => isShared(section, today)).map(({ until }) => until);
  return open.sort().at(-1) ?? null;
}
