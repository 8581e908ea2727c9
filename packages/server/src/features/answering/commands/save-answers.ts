import { Injectable } from '@nestjs/common';
import { answeringHandOver } from '@plumbline/jobs';
import {
  itemAsked,
  readAnswer,
  type AnswerProblem,
  type Asked,
  type LanguageCode,
  type Place,
} from '@plumbline/questionnaire';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { assertRoom } from '../../../platform/quotas/assert-room.ts';
import { openRequest } from '../inbox-requests.ts';
import type { Respondent } from '../request-access.ts';
import { questionsOf } from '../request-terms.ts';
import {
  latestAnswer,
  savedAnswer,
  unseenAnswer,
  whoSaved,
  type OtherPerson,
  type SavedAnswer,
} from '../saved-answers.ts';

/** A change to one answer, as a device sends it. */
export interface AnswerChange {
  /** Made by the device. The same change sent again has the same. */
  readonly id: string;
  readonly item: string;
  /** Id of a site, for what is asked by site. */
  readonly place: Place;
  /** Null takes the answer out. */
  readonly answer: unknown;
  /** Version that the person saw; 0 if there was none. */
  readonly base: number;
  /** In which the question was shown; null where the device did not say. */
  readonly language: LanguageCode | null;
}

/** What became of a change. */
export interface ChangeOutcome {
  readonly id: string;
  /** Of the answer that holds now; null if the change was refused. */
  readonly version: number | null;
  /** The answer that somebody else had given meanwhile. It can be put back. */
  readonly replaced: (Pick<SavedAnswer, 'answer' | 'savedAt'> & { readonly by: OtherPerson }) | null;
  readonly problems: readonly AnswerProblem[];
}

/** Saves answers, each once: what is sent again after a lost reply is known by its id. The later of two answers to one question holds. */
@Injectable()
export class SaveAnswers {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns what became of each change, in their order @throws UserErrors, QuotaReached */
  async execute(respondent: Respondent, changes: readonly AnswerChange[]): Promise<ChangeOutcome[]> {
    const { organisationId, requestId } = respondent;
    return this.#database.transaction(organisationId, async (tx) => {
      const request = await openRequest(tx, organisationId, requestId);
      const asked = questionsOf(request, respondent.part?.section);
      await assertRoom(tx, { organisationId, userId: requestId }, 'savedAnswers', {
        from: 'FROM saved_answers WHERE organisation_id = $1',
        person: 'request_id',
        more: changes.length,
      });
      const outcomes: ChangeOutcome[] = [];
      for (const change of changes) outcomes.push(await this.#save(tx, respondent, asked, change));
      if (request.startedAt === null && outcomes.some(({ version }) => version !== null)) {
        await tx.query('UPDATE inbox_requests SET started_at = $3 WHERE organisation_id = $1 AND id = $2', [
          organisationId,
          requestId,
          tx.now,
        ]);
        await addToOutbox(tx, answeringHandOver, { organisationId, requestId });
      }
      return outcomes;
    });
  }

  async #save(tx: Transaction, respondent: Respondent, asked: Asked, change: AnswerChange): Promise<ChangeOutcome> {
    const { organisationId, requestId } = respondent;
    const { id, base } = change;
    const known = await savedAnswer(tx, organisationId, requestId, id);
    const problems = known === null ? problemsOf(asked, change) : [];
    if (problems.length > 0) return { id, version: null, replaced: null, problems };
    const saved = known ?? (await this.#add(tx, respondent, change));
    // The reply to a change that is sent again says what the lost one said.
    const unseen = await unseenAnswer(tx, organisationId, requestId, saved, base);
    const by = unseen === null ? null : whoSaved(unseen, { ...respondent, sessionId: saved.sessionId });
    const replaced = unseen === null || by === null ? null : { answer: unseen.answer, savedAt: unseen.savedAt, by };
    return { id, version: saved.version, replaced, problems: [] };
  }

  async #add(
    tx: Transaction,
    { organisationId, requestId, sessionId, part }: Respondent,
    { id, item, place, answer, language }: AnswerChange,
  ): Promise<Pick<SavedAnswer, 'item' | 'place' | 'version' | 'sessionId'>> {
    const latest = await latestAnswer(tx, organisationId, requestId, { item, place });
    const version = (latest?.version ?? 0) + 1;
    await tx.query(
      `INSERT INTO saved_answers (organisation_id, request_id, item, place, version, id, answer, session_id, saved_at, hand_over_id, language)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[organisationId, requestId, item, place ?? '', version, id],
        ...[answer === null ? null : JSON.stringify(answer), sessionId, tx.now],
        ...[part?.handOverId ?? null, language],
      ],
    );
    return { item, place, version, sessionId };
  }
}

function problemsOf(
  asked: Asked,
  { item, place, answer }: Pick<AnswerChange, 'item' | 'place' | 'answer'>,
): readonly AnswerProblem[] {
  const found = itemAsked(asked, item);
  if (found === undefined) return [{ code: 'unknown-item', path: [item] }];
  if (place !== null && found.bySite !== true) return [{ code: 'unknown-key', path: [item] }];
  return answer === null ? [] : (readAnswer(asked, item, answer).problems ?? []);
}
