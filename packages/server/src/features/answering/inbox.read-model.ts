import { Injectable } from '@nestjs/common';
import { progressOf } from '@plumbline/questionnaire';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { stateOf } from './answering.read-model.ts';
import { inboxRequest, openReturn, type InboxRequest } from './inbox-requests.ts';
import { claimedRequests } from './request-claims.ts';
import { questionsOf } from './request-terms.ts';
import type { Returned } from './returned-questions.ts';
import { answersOf, latestAnswers } from './saved-answers.ts';

/** How far a supplier is with a request. `ready`: every question that applies is answered. `returned`: the buyer asks some again. `closed`: it has accepted the answers. */
export const INBOX_STATES = ['new', 'started', 'ready', 'returned', 'submitted', 'closed', 'withdrawn'] as const;
export type InboxState = (typeof INBOX_STATES)[number];

/** A request in the list of a supplier's organisation. */
export interface InboxRow extends Pick<InboxRequest, 'id' | 'buyerName' | 'supplierName' | 'dueOn' | 'submittedAt'> {
  readonly state: InboxState;
  readonly isOverdue: boolean;
  /** Questions that apply, and those of them that are answered. */
  readonly applicable: number;
  readonly answered: number;
}

/** The requests that a supplier's organisation has added. */
@Injectable()
export class InboxReadModel {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** What can be answered first, by its day; then the rest, the newest first. Each is read in an organisation of its own. */
  async requests(viewer: Viewer): Promise<InboxRow[]> {
    assertMay(viewer, 'answers.give');
    const rows: InboxRow[] = [];
    for (const { organisationId, requestId } of await claimedRequests(this.#auth, viewer.organisationId)) {
      const row = await this.#database.transaction(organisationId, async (tx) => {
        const request = await inboxRequest(tx, organisationId, requestId);
        if (request === null) return null;
        const returned = await openReturn(tx, organisationId, requestId);
        const asked = questionsOf(request);
        const { applicable, answered } = progressOf(
          asked,
          answersOf(asked, await latestAnswers(tx, organisationId, requestId)),
        );
        const { id, buyerName, supplierName, submittedAt } = request;
        const state = inboxStateOf(request, returned, answered === applicable);
        const dueOn = returned?.answerBy ?? request.dueOn;
        const isOverdue = isOpen(state) && dueOn < dayIn(viewer.timeZone, tx.now);
        return { ...{ id, buyerName, supplierName, dueOn, submittedAt }, state, isOverdue, applicable, answered };
      });
      if (row !== null) rows.push(row);
    }
    const open = rows.filter(({ state }) => isOpen(state));
    return [...open.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)), ...rows.filter(({ state }) => !isOpen(state))];
  }
}

function inboxStateOf(request: InboxRequest, returned: Returned | null, isWhole: boolean): InboxState {
  const state = stateOf(request, returned);
  if (state !== 'open') return state;
  if (request.startedAt === null) return 'new';
  return isWhole ? 'ready' : 'started';
}

const OPEN: ReadonlySet<InboxState> = new Set<InboxState>(['new', 'started', 'ready', 'returned']);

function isOpen(state: InboxState): boolean {
  return OPEN.has(state);
}
