import { Injectable } from '@nestjs/common';
import { besidePart, itemAsked, minutesFor, type Answers, type Section } from '@plumbline/questionnaire';
import type { Credit } from '@plumbline/questionnaire/judgement';
import { countries } from '@plumbline/reference-data/countries';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { PASSWORD_LENGTH } from '../../platform/auth/auth.ts';
import { Database } from '../../platform/db/transaction.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { mayFound } from './commands/found-organisation.ts';
import { handOversOf, type HandOver } from './hand-overs.ts';
import { inboxRequest, openReturn, type InboxRequest } from './inbox-requests.ts';
import { submissionsOf, type Submission } from './read-response.ts';
import {
  hasBegun,
  passwordHashOf,
  placeOfLink,
  respondentOf,
  type BrowserSecrets,
  type HandedPart,
  type Respondent,
} from './request-access.ts';
import { goesByCode, isOfSection, questionsOf } from './request-terms.ts';
import type { Returned } from './returned-questions.ts';
import { answersOf, countSaved, latestAnswers, whoSaved, type OtherPerson, type SavedAnswer } from './saved-answers.ts';
import { isShared, sharedSections, sharedUntil, type SharedSection } from './shared-sections.ts';

/** `returned`: some questions are asked again. `closed`: the buyer has accepted the answers. */
export type RequestState = 'open' | 'submitted' | 'returned' | 'closed' | 'withdrawn';

/** What somebody with the link sees before beginning. */
export interface FrontPage extends Pick<
  InboxRequest,
  'buyerName' | 'supplierName' | 'reason' | 'note' | 'dueOn' | 'language' | 'submittedAt'
> {
  readonly requestId: string;
  readonly state: RequestState;
  /** Minutes that the questions take. */
  readonly minutes: number;
  readonly questions: number;
  /** The section that a colleague was handed; null for the whole. */
  readonly section: Section | null;
  readonly hasPassword: boolean;
  /** Another device goes on with a code that is mailed. */
  readonly sendsCode: boolean;
  /** Somebody with the link has said that it is not for them. */
  readonly isNotMe: boolean;
  /** Nobody has begun to answer, so that it can be said. */
  readonly canSayNotMe: boolean;
  /** This browser has begun already, and goes on without the password or a code. */
  readonly isBegun: boolean;
  /** It was submitted on another device, and neither a password nor a code opens it here: this page is the receipt. */
  readonly isElsewhere: boolean;
}

/** An answer as a respondent reads it. */
export interface DraftAnswer extends Pick<SavedAnswer, 'item' | 'place' | 'version' | 'answer'> {
  /** Who else gave it, and when it was typed; null if it was given on this device. */
  readonly other: { readonly by: OtherPerson; readonly savedAt: Date } | null;
}

/** What may have changed since a respondent looked. */
export interface AnswersNow {
  /** Changes with every change of what stands here. */
  readonly mark: string;
  readonly state: RequestState;
  readonly answers: readonly DraftAnswer[];
  /** What a section needs of the answers to others; empty for the whole. */
  readonly beside: Answers;
  /** Sections that colleagues answer; their own for a colleague. */
  readonly handOvers: readonly HandOver[];
}

/** What a respondent works on. */
export interface Draft
  extends AnswersNow, Pick<InboxRequest, 'buyerName' | 'supplierName' | 'asking' | 'dueOn' | 'language' | 'promised'> {
  readonly requestId: string;
  /** What is asked again; null if nothing is. */
  readonly returned: Returned | null;
  /** What was handed to this colleague; null for the whole. */
  readonly section: Section | null;
  /** Whether another device needs more than the link. */
  readonly isProtected: boolean;
  readonly passwordLength: typeof PASSWORD_LENGTH;
  /** Whether a section can be handed over by mail. */
  readonly hasMail: boolean;
  /** The respondent can found an organisation from this request. */
  readonly canFound: boolean;
  /** The last day on which the buyer sees what is submitted today, or was submitted, ISO 8601; null where it sees nothing any more. */
  readonly sharedUntil: string | null;
  /** The buyer found that another company was meant, and does not use what was submitted. */
  readonly isUnused: boolean;
  /** Countries that can be chosen, ISO 3166-1 alpha-2. Pages name them in the language of the respondent. */
  readonly countries: readonly string[];
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

  /** @param secrets of the browser's cookies @throws UserErrors for a link that leads nowhere */
  async frontPage(linkToken: string, secrets: BrowserSecrets = () => null): Promise<FrontPage> {
    const found = await this.#auth.transaction(async (tx) => {
      const place = await placeOfLink(tx, linkToken);
      if (place === null) return null;
      const hasPassword = place.part === null && (await passwordHashOf(tx, place.requestId)) !== null;
      return { ...place, hasPassword, isBegun: await hasBegun(tx, place, secrets) };
    });
    if (found === null) throw userError('LINK_NOT_VALID');
    const { organisationId, requestId, part, hasPassword, isBegun } = found;
    const { request, returned } = await this.#database.transaction(organisationId, async (tx) => ({
      request: await inboxRequest(tx, organisationId, requestId),
      returned: returnedOf(part, await openReturn(tx, organisationId, requestId)),
    }));
    if (request === null) throw userError('LINK_NOT_VALID');
    const section = part?.section ?? null;
    const { items } = questionsOf(request, section);
    const { buyerName, supplierName, reason, note, language } = request;
    const dueOn = returned?.answerBy ?? request.dueOn;
    const { submittedAt } = request;
    const shown = { buyerName, supplierName, reason, note, dueOn, language, submittedAt };
    const open =
      returned === null ? items : items.filter(({ key }) => returned.questions.some(({ item }) => item === key));
    const size = { minutes: minutesFor(open), questions: open.length };
    const isStarted = part === null && request.startedAt !== null;
    const sendsCode = isStarted && goesByCode(request, this.#auth.config);
    const state = stateOf(request, returned);
    const notMe = { isNotMe: request.notMeAt !== null, canSayNotMe: part === null && request.startedAt === null };
    const isOver = state === 'submitted' || state === 'closed';
    const needsProof = part === null ? submittedAt !== null && !hasPassword && !sendsCode : isOver;
    const opens = { hasPassword, sendsCode, isBegun, isElsewhere: needsProof && !isBegun };
    return { requestId, ...shown, state, ...size, section, ...opens, ...notMe };
  }

  /** Who answers the request with the secret of a cookie. @throws UserErrors */
  async respondent(requestId: string, token: string | null): Promise<Respondent> {
    const found = token === null ? null : await this.#auth.transaction((tx) => respondentOf(tx, requestId, token));
    if (found === null) throw userError('LINK_NOT_VALID');
    return found;
  }

  /** The file that an upload of this request brings. @throws UserErrors */
  async sentFile({ organisationId, requestId, part }: Respondent, uploadId: string): Promise<{ readonly id: string }> {
    const [file] = await this.#database.transaction(organisationId, (tx) =>
      tx.query<{ id: string; item: string }>(
        'SELECT id, item FROM evidence_files WHERE organisation_id = $1 AND request_id = $2 AND upload_id::text = $3',
        [organisationId, requestId, uploadId],
      ),
    );
    if (file === undefined || !isOfSection(file.item, part?.section ?? null)) throw userError('LINK_NOT_VALID');
    return { id: file.id };
  }

  /** The answers as they are now. @throws UserErrors */
  async draft(respondent: Respondent): Promise<Draft> {
    const { requestId, part, member } = respondent;
    const hasMail = this.#auth.config.environment.SMTP_URL !== undefined;
    const { request, returned, until, now } = await this.#now(respondent);
    const { hash, canFound } = await this.#auth.transaction(async (tx) => ({
      hash: await passwordHashOf(tx, requestId),
      canFound: await mayFound(tx, hasMail, respondent),
    }));
    const { buyerName, supplierName, asking, dueOn, language, promised } = request;
    return {
      ...{ requestId, buyerName, supplierName, asking, dueOn, language, promised, ...now, returned, canFound, hasMail },
      section: part?.section ?? null,
      // A colleague's link opens what it opens.
      isProtected: hash !== null || part !== null || goesByCode(request, this.#auth.config),
      sharedUntil: until,
      isUnused: isUnused(request),
      passwordLength: PASSWORD_LENGTH,
      countries: countries().map(({ iso2 }) => iso2),
      organisation: member && { id: member.organisationId, name: member.organisationName },
    };
  }

  /** @param mark of what the device has seen @returns null where nothing has changed since @throws UserErrors */
  async changed(respondent: Respondent, mark: string): Promise<AnswersNow | null> {
    const { now } = await this.#now(respondent, mark);
    return now.mark === mark ? null : now;
  }

  /** @param mark answers are not read where they are still those of this mark */
  async #now(respondent: Respondent, mark: string | null = null) {
    const { organisationId, requestId, part } = respondent;
    const all = await this.#auth.transaction((tx) => handOversOf(tx, requestId));
    const handOvers = all.filter(({ id }) => part === null || id === part.handOverId);
    return this.#database.transaction(organisationId, async (tx) => {
      const request = await inboxRequest(tx, organisationId, requestId);
      if (request === null) throw userError('LINK_NOT_VALID');
      const returned = returnedOf(part, await openReturn(tx, organisationId, requestId));
      const state = stateOf(request, returned);
      const count = await countSaved(tx, organisationId, requestId);
      const here = [count, state, returned?.id ?? '', ...handOvers.map((each) => `${each.section}:${each.state}`)];
      const isSame = here.join(' ') === mark;
      const saved = isSame ? [] : await latestAnswers(tx, organisationId, requestId);
      const whole = questionsOf(request);
      const asked = questionsOf(request, part?.section);
      const own = part === null ? saved : saved.filter(({ item }) => itemAsked(asked, item) !== undefined);
      const beside = part === null ? {} : besidePart(asked, answersOf(whole, saved));
      const answers = own.map((each) => draftAnswer(each, respondent));
      const today = dayIn('UTC', tx.now);
      const shared = await sharedSections(tx, organisationId, requestId);
      const isOver = state === 'submitted' || state === 'closed';
      const until = isOver ? lastDayShared(shared, today) : sharedUntil(today);
      return { request, returned, until, now: { mark: here.join(' '), state, answers, beside, handOvers } };
    });
  }

  /** What was submitted, the first one first. @throws UserErrors */
  async receipts({ organisationId, requestId, part }: Respondent): Promise<readonly Receipt[]> {
    // A colleague has one section, and submits nothing.
    if (part !== null) return [];
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

/** What is asked again of these questions; null if nothing is. */
function returnedOf(part: HandedPart | null, returned: Returned | null): Returned | null {
  if (part === null || returned === null) return returned;
  const questions = returned.questions.filter(({ item }) => isOfSection(item, part.section));
  return questions.length === 0 ? null : { ...returned, questions };
}

function draftAnswer(saved: SavedAnswer, reader: Respondent): DraftAnswer {
  const { item, place, version, answer, typedAt } = saved;
  const by = whoSaved(saved, reader);
  return { item, place, version, answer, other: by === null ? null : { by, savedAt: typedAt } };
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

/** A request is withdrawn after it was answered only where it went to the wrong company. */
function isUnused({ submittedAt, withdrawnAt }: InboxRequest): boolean {
  return submittedAt !== null && withdrawnAt !== null && withdrawnAt > submittedAt;
}

function lastDayShared(sections: readonly SharedSection[], today: string): string | null {
  const open = sections.filter((section) => isShared(section, today)).map(({ until }) => until);
  return open.sort().at(-1) ?? null;
}
