import { Injectable } from '@nestjs/common';
import {
  answersTo,
  itemAsked,
  lastAnswers,
  readAnswer,
  SECTIONS,
  sentOf,
  TEMPLATE,
  type Asked,
  type DatedAnswer,
  type EarlierResponse,
  type LastAnswer,
  type Section,
} from '@plumbline/questionnaire';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { evidenceFiles, type RequestFile } from './evidence-files.ts';
import { inboxRequest, type InboxRequest } from './inbox-requests.ts';
import type { Respondent } from './request-access.ts';
import { claimedRequests } from './request-claims.ts';
import { questionsOf } from './request-terms.ts';
import { answersAsSubmitted, answersOf, type SavedAnswer } from './saved-answers.ts';
import { isShared, sharedSections, type SharedSection } from './shared-sections.ts';

/** A buyer that may see a section, or could. */
export interface VaultShare extends Pick<SharedSection, 'until' | 'endedAt'> {
  readonly requestId: string;
  readonly buyerName: string;
  readonly submittedAt: Date;
  /** Day on which the buyer first read what was submitted, ISO 8601; null if it has not. Later days are never told. */
  readonly readOn: string | null;
  /** The buyer may see it now. */
  readonly isOpen: boolean;
}

/** A paper that was submitted with an answer. */
export interface VaultFile extends Pick<RequestFile, 'id' | 'name' | 'what' | 'covers' | 'date' | 'isSetAside'> {
  /** The request that it was given for. */
  readonly requestId: string;
  /** The buyer to which it was submitted: papers are not carried to another one. */
  readonly buyerName: string;
}

/** What a supplier has said in one section, the papers with it, and who may see it. */
export interface VaultSection {
  readonly section: Section;
  readonly files: readonly VaultFile[];
  readonly answers: readonly LastAnswer[];
  readonly shares: readonly VaultShare[];
}

interface Submitted {
  readonly request: InboxRequest & { readonly submittedAt: Date };
  readonly response: EarlierResponse;
  readonly files: readonly RequestFile[];
  readonly sections: readonly (SharedSection & Pick<VaultShare, 'isOpen'>)[];
}

/** What a supplier's organisation has answered so far, over all its requests. */
@Injectable()
export class VaultReadModel {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** The sections that have an answer, in their order. */
  async sections(viewer: Viewer): Promise<VaultSection[]> {
    assertMay(viewer, 'answers.give');
    const submitted = await this.#submitted(viewer.organisationId, viewer.timeZone);
    const answers = lastAnswers(
      TEMPLATE,
      submitted.map(({ response }) => response),
    );
    const sectionOf = new Map(TEMPLATE.items.map(({ key, section }) => [key, section]));
    return SECTIONS.map((section) => ({
      section,
      answers: answers.filter(({ item }) => sectionOf.get(item) === section),
      files: submitted.flatMap(({ request: { id: requestId, buyerName }, files }) =>
        files
          .filter(({ item }) => sectionOf.get(item) === section)
          .map(({ id, name, what, covers, date, isSetAside }) => ({
            ...{ id, name, what, covers, date, isSetAside },
            requestId,
            buyerName,
          })),
      ),
      shares: submitted.flatMap((each) => sharesOf(each, section)),
    })).filter(({ answers: said, shares }) => said.length + shares.length > 0);
  }

  /**
   * What the organisation has said before about the questions of a request: for a member only, since a link opens nothing but its request. Papers are not
   * carried: each goes with the answer that it was given for.
   */
  async earlier({ organisationId, requestId, member }: Respondent): Promise<LastAnswer[]> {
    if (member === null) return [];
    const asked = await this.#database.transaction(organisationId, async (tx) => {
      const request = await inboxRequest(tx, organisationId, requestId);
      return request && questionsOf(request);
    });
    if (asked === null) return [];
    const submitted = await this.#submitted(member.organisationId, 'UTC');
    const others = submitted.filter(({ request }) => request.id !== requestId);
    return lastAnswers(
      asked.template,
      others.map(({ response }) => response),
    ).flatMap((each) => {
      const isAsked = itemAsked(asked, each.item) !== undefined;
      const answer = withoutEvidence(each.answer);
      return isAsked && readAnswer(asked, each.item, answer).problems === null ? [{ ...each, answer }] : [];
    });
  }

  /** Everything that was submitted, the earliest first. */
  async #submitted(organisationId: string, timeZone: string): Promise<Submitted[]> {
    const found: Submitted[] = [];
    for (const place of await claimedRequests(this.#auth, organisationId)) {
      const each = await this.#database.transaction(place.organisationId, async (tx) => {
        const request = await inboxRequest(tx, place.organisationId, place.requestId);
        if (request === null || request.submittedAt === null) return null;
        const saved = await answersAsSubmitted(tx, place, request.submittedAt);
        const sections = await sharedSections(tx, place.organisationId, place.requestId);
        const files = await evidenceFiles(tx, place.organisationId, place.requestId);
        return {
          files: files.filter(({ isSubmitted }) => isSubmitted),
          request: { ...request, submittedAt: request.submittedAt },
          response: { version: request.templateVersion, answers: datedAnswers(questionsOf(request), saved, timeZone) },
          sections: sections.map((section) => ({ ...section, isOpen: isShared(section, dayIn(timeZone, tx.now)) })),
        };
      });
      if (each !== null) found.push(each);
    }
    return found.sort((a, b) => a.request.submittedAt.getTime() - b.request.submittedAt.getTime());
  }
}

function sharesOf({ request, sections }: Submitted, section: Section): VaultShare[] {
  const { id: requestId, buyerName, submittedAt, readOn } = request;
  return sections
    .filter((each) => each.section === section)
    .map(({ until, endedAt, isOpen }) => ({ requestId, buyerName, submittedAt, readOn, until, endedAt, isOpen }));
}

/** What was sent of the answers that were saved, each with its day. */
function datedAnswers(asked: Asked, saved: readonly SavedAnswer[], timeZone: string): DatedAnswer[] {
  const sent = sentOf(asked, answersOf(asked, saved));
  return saved.flatMap(({ item, place, savedAt }) => {
    const said = answersTo(sent, item).find(([at]) => at === place);
    return said === undefined ? [] : [{ item, place, answer: said[1], day: dayIn(timeZone, savedAt) }];
  });
}

function withoutEvidence(answer: LastAnswer['answer']): LastAnswer['answer'] {
  if (answer.state !== 'given') return answer;
  const { state, value } = answer;
  return { state, value };
}
