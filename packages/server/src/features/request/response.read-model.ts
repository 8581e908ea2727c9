import { Injectable } from '@nestjs/common';
import type { Item } from '@plumbline/questionnaire';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { Review } from '../answering/commands/receive-review.ts';
import { questionsOf } from '../answering/request-terms.ts';
import { composeDossier } from '../supplier/compose-dossier.ts';
import type { Wording as FactWording } from '../supplier/fact-text.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { withMerged } from '../supplier/merged-suppliers.ts';
import { loadPreferences } from '../supplier/preferences.ts';
import { knownOf, type KnownFact } from './known-facts.ts';
import { receivedFrom, type ReceivedAnswers } from './received-answers.ts';
import { openAnswers, type EndedSection } from './received-sections.ts';
import { RequestReadModel, type RequestRow } from './request.read-model.ts';
import { returnsOf } from './returns.ts';

/** What a buyer got for one request, and what it did with it. */
export interface SupplierResponse {
  readonly request: RequestRow;
  /** Submissions of this request, the first one first. */
  readonly submissions: readonly ReceivedAnswers[];
  /** The same, behind the last answers to an earlier request, if there are any. */
  readonly compared: readonly ReceivedAnswers[];
  /** Sections that the supplier no longer shares: their answers are left out. */
  readonly ended: readonly EndedSection[];
  readonly returns: Review['returns'];
  /** The viewer's own notes, by key of the question. */
  readonly notes: ReadonlyMap<string, string>;
  /** What others say of what a question asks. */
  readonly known: (item: Item, wording: FactWording) => readonly KnownFact[];
}

/** Answers of a supplier, for those who review them. */
@Injectable()
export class ResponseReadModel {
  readonly #database: Database;
  readonly #requests: RequestReadModel;

  constructor(database: Database, requests: RequestReadModel) {
    this.#database = database;
    this.#requests = requests;
  }

  /** @throws NotFound, NotAllowed */
  async response(viewer: Viewer, requestId: string): Promise<SupplierResponse> {
    assertMay(viewer, 'request.read');
    const request = await this.#requests.request(viewer, requestId);
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const suppliers = await withMerged(tx, organisationId, [request.supplierId]);
      // What another company has answered is closed.
      const received = request.isWrongCompany ? [] : await receivedFrom(tx, organisationId, suppliers);
      const [first] = received.filter((each) => each.requestId === requestId);
      const earlier = received
        .filter((each) => first !== undefined && each.submittedAt < first.submittedAt && each.recorded)
        .at(-1);
      const chosen = received.filter((each) => each === earlier || each.requestId === requestId);
      const opened = await inTurn(chosen, (each) => openAnswers(tx, viewer, { ...each, asked: questionsOf(each) }));
      const compared = chosen.map((each, at) => ({ ...each, answers: opened[at]?.answers ?? {} }));
      const submissions = compared.filter((each) => each.requestId === requestId);
      const dossier = await this.#knownBeside(tx, organisationId, request);
      const notes = await tx.query<{ item: string; note: string }>(
        'SELECT item, note FROM answer_notes WHERE organisation_id = $1 AND request_id = $2 AND written_by = $3',
        [organisationId, requestId, userId],
      );
      return {
        ...{ request, submissions, compared },
        ended: submissions.length === 0 ? [] : (opened.at(-1)?.ended ?? []),
        returns: await returnsOf(tx, organisationId, requestId),
        notes: new Map(notes.map(({ item, note }) => [item, note])),
        known: (item, wording) => knownOf(item, dossier, wording),
      };
    });
  }

  /** What is known of the supplier without any answers of its own. */
  async #knownBeside(
    tx: Transaction,
    organisationId: string,
    { supplierId: id, supplierName: name }: RequestRow,
  ): Promise<ReturnType<typeof composeDossier>> {
    const observations = await loadInForce(tx, organisationId, [id]);
    const preferences = await loadPreferences(tx, organisationId, [id]);
    const ofOthers = (observations.get(id) ?? []).filter(
      ({ originKind, sourceKind }) => originKind !== 'answer' && sourceKind !== 'worker',
    );
    return composeDossier({ id, name }, ofOthers, preferences.get(id) ?? []);
  }
}

/** One transaction runs one statement at a time. */
async function inTurn<One, Other>(all: readonly One[], work: (one: One) => Promise<Other>): Promise<Other[]> {
  const done: Other[] = [];
  for (const one of all) done.push(await work(one));
  return done;
}
