import { Injectable } from '@nestjs/common';
import { minutesFor } from '@plumbline/questionnaire';
import type { Credit } from '@plumbline/questionnaire/judgement';
import { countries } from '@plumbline/reference-data/countries';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { PASSWORD_LENGTH } from '../../platform/auth/auth.ts';
import { Database } from '../../platform/db/transaction.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { mayFound } from './commands/found-organisation.ts';
import { inboxRequest, openReturn, type InboxRequest } from './inbox-requests.ts';
import { submissionsOf, type Submission } from './read-response.ts';
import { passwordHashOf, placeOfLink, respondentOf, type Respondent } from './request-access.ts';
import { questionsOf } from './request-terms.ts';
import type { Returned } from './returned-questions.ts';
import { latestAnswers, type SavedAnswer } from './saved-answers.ts';
import { isShared, sharedSections, sharedUntil, type SharedSection } from './shared-sections.ts';

/** `returned`: some questions are asked again. `closed`: the buyer has accepted the answers. */
export type RequestState = 'open' | 'submitted' | 'returned' | 'closed' | 'withdrawn';

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
  /** What is asked again; null if nothing is. */
  readonly returned: Returned | null;
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

/** One submission, to keep. */
export interface Receipt extends Pick<Submission, 'id' | 'answers' | 'submittedAt' | 'role'> {
  /** What its answers did; null until the buyer has them. */
  readonly credits: readonly Credit[] | null;
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
    const { request, returned } = await this.#database.transaction(organisationId, async (tx) => ({
      request: await inboxRequest(tx, organisationId, requestId),
      returned: await openReturn(tx, organisationId, requestId),
    }));
    if (request === null) throw userError('LINK_NOT_VALID');
    const { items } = questionsOf(request);
    const { buyerName, supplierName, reason, note, language } = request;
    const dueOn = returned?.answerBy ?? request.dueOn;
    const shown = { buyerName, supplierName, reason, note, dueOn, language };
    const open =
      returned === null ? items : items.filter(({ key }) => returned.questions.some(({ item }) => item === key));
    const size = { minutes: minutesFor(open), questions: open.length };
    return { requestId, ...shown, state: stateOf(request, returned), ...size, hasPassword };
  }

  /** Who answers the request with the secret of a cookie. @throws UserErrors */
  async respondent(requestId: string, token: string | null): Promise<Respondent> {
    const found = token === null ? null : await this.#auth.transaction((tx) => respondentOf(tx, requestId, token));
    if (found === null) throw userError('LINK_NOT_VALID');
    return found;
  }

  /** The file that an upload of this request brings. @throws UserErrors */
  async sentFile({ organisationId, requestId }: Respondent, uploadId: string): Promise<{ readonly id: string }> {
    const [file] = await this.#database.transaction(organisationId, (tx) =>
      tx.query<{ id: string }>(
        'SELECT id FROM evidence_files WHERE organisation_id = $1 AND request_id = $2 AND upload_id::text = $3',
        [organisationId, requestId, uploadId],
      ),
    );
    if (file === undefined) throw userError('LINK_NOT_VALID');
    return file;
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
      const returned = await openReturn(tx, organisationId, requestId);
      const state = stateOf(request, returned);
      const today = dayIn('UTC', tx.now);
      const { buyerName, supplierName, asking, dueOn, language, promised } = request;
      return {
        ...{ requestId, buyerName, supplierName, asking, dueOn, language, promised, state, returned },
        hasPassword: hash !== null,
        canFound,
        sharedUntil: state === 'submitted' || state === 'closed' ? lastDayShared(shared, today) : sharedUntil(today),
        passwordLength: PASSWORD_LENGTH,
        countries: countries().map(({ iso2 }) => iso2),
        organisation: member && { id: member.organisationId, name: member.organisationName },
        answers: saved.map(({ item, place, version, answer }) => ({ item, place, version, answer })),
      };
    });
  }

  /** What was submitted, the first one first. @throws UserErrors */
  async receipts({ organisationId, requestId }: Respondent): Promise<readonly Receipt[]> {
    return this.#database.transaction(organisationId, async (tx) => {
      const submissions = await submissionsOf(tx, organisationId, requestId);
      const rows = await tx.query<{ submissionId: string; credits: readonly Credit[] }>(
        'SELECT submission_id AS "submissionId", credits FROM submission_credits WHERE organisation_id = $1 AND submission_id = ANY ($2::uuid[])',
        [organisationId, submissions.map(({ id }) => id)],
      );
      return submissions.map(({ id, answers, submittedAt, role }) => ({
        ...{ id, answers, submittedAt, role },
        credits: rows.find(({ submissionId }) => submissionId === id)?.credits ?? null,
      }));
    });
  }
}

/** How far a request is, for those who answer it. @param returned what was returned and not answered again since */
export function stateOf(
  { submittedAt, withdrawnAt, acceptedAt }: InboxRequest,
  returned: Returned | null,
): RequestState {
  if (acceptedAt !== null) return 'closed';
  if (submittedAt !== null) return returned === null ? 'submitted' : 'returned';
  return withdrawnAt === null ? 'open' : 'withdrawn';
}

function lastDayShared(sections: readonly SharedSection[], today: string): string | null {
  const open = sections.filter((section) => isShared(section, today)).map(({ until }) => until);
  return open.sort().at(-1) ?? null;
}
