import { Injectable } from '@nestjs/common';
import { answeringHandOver } from '@plumbline/jobs';
import {
  itemAsked,
  readWhatFits,
  type Answer,
  type AnswerProblem,
  type Asked,
  type LanguageCode,
  type Place,
} from '@plumbline/questionnaire';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { assertRoom } from '../../../platform/quotas/assert-room.ts';
import { before } from '../../../platform/time/after.ts';
import { openRequest } from '../inbox-requests.ts';
import type { Respondent } from '../request-access.ts';
import { questionsOf } from '../request-terms.ts';
import {
  latestAnswer,
  latestVersion,
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
  /** Milliseconds that passed between its being typed and its being sent, by the clock of the device: the clock itself may be wrong. */
  readonly typedAgo: number;
}

/** What became of a change. */
export interface ChangeOutcome {
  readonly id: string;
  /** Of the answer that holds now; null if the change was refused. */
  readonly version: number | null;
  /** What somebody else has answered meanwhile, and when it was typed. The one of both that does not hold can be put back. */
  readonly replaced:
    | (Pick<SavedAnswer, 'answer' | 'savedAt'> & {
        readonly by: OtherPerson;
        /** Whose answer was typed later. */
        readonly holds: 'own' | 'other';
      })
    | null;
  /** Fields that were not taken. They hold what they held before; everything else is saved. */
  readonly problems: readonly AnswerProblem[];
  /** Where fields were not taken: the answer as it was saved. */
  readonly saved?: Answer | null;
}

/** Saves answers, each once: what is sent again after a lost reply is known by its id. Of two answers to one question the one that was typed later holds. */
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
    const { organisationId, requestId, sessionId } = respondent;
    const { id, base } = change;
    const notAsked = whyNotAsked(asked, change);
    if (notAsked !== null) return { id, version: null, replaced: null, problems: [notAsked] };
    const held = await latestAnswer(tx, organisationId, requestId, change);
    const { answer, problems } = fitting(asked, change, held?.answer ?? null);
    const known = await savedAnswer(tx, organisationId, requestId, id);
    if (known === null && answer === null && change.answer !== null)
      return { id, version: null, replaced: null, problems };
    // Who has seen an answer, or given it, types later than it, whatever clocks say.
    const isSeen = held !== null && (held.version <= base || held.sessionId === sessionId);
    const typedAt = before(tx.now, { milliseconds: change.typedAgo });
    const own =
      known ??
      (await this.#add(tx, respondent, {
        ...change,
        answer,
        typedAt: isSeen && held.typedAt > typedAt ? held.typedAt : typedAt,
      }));
    const told = { id, problems, ...(problems.length === 0 ? {} : { saved: own.answer }) };
    const toOwn = { ...respondent, sessionId: own.sessionId };
    if (held !== null && held.id !== id && !isSeen && held.typedAt > own.typedAt)
      return { ...told, version: held.version, replaced: replacedBy(held, toOwn, 'other') };
    // The reply to a change that is sent again says what the lost one said.
    const unseen = await unseenAnswer(tx, organisationId, requestId, own, base);
    return { ...told, version: own.version, replaced: unseen && replacedBy(unseen, toOwn, 'own') };
  }

  async #add(
    tx: Transaction,
    { organisationId, requestId, sessionId, part }: Respondent,
    {
      id,
      item,
      place,
      answer,
      language,
      typedAt,
    }: Pick<AnswerChange, 'id' | 'item' | 'place' | 'language'> & Pick<SavedAnswer, 'answer' | 'typedAt'>,
  ): Promise<Omit<SavedAnswer, 'handOverId' | 'language' | 'savedAt'>> {
    const version = (await latestVersion(tx, organisationId, requestId, { item, place })) + 1;
    await tx.query(
      `INSERT INTO saved_answers (organisation_id, request_id, item, place, version, id, answer, session_id, saved_at, hand_over_id, language, typed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[organisationId, requestId, item, place ?? '', version, id],
        ...[answer === null ? null : JSON.stringify(answer), sessionId, tx.now],
        ...[part?.handOverId ?? null, language, typedAt],
      ],
    );
    return { id, item, place, version, answer, sessionId, typedAt };
  }
}

function replacedBy(other: SavedAnswer, reader: Respondent, holds: 'own' | 'other'): ChangeOutcome['replaced'] {
  const by = whoSaved(other, reader);
  return by === null ? null : { answer: other.answer, savedAt: other.typedAt, by, holds };
}

function whyNotAsked(asked: Asked, { item, place }: Pick<AnswerChange, 'item' | 'place'>): AnswerProblem | null {
  const found = itemAsked(asked, item);
  if (found === undefined) return { code: 'unknown-item', path: [item] };
  return place !== null && found.bySite !== true ? { code: 'unknown-key', path: [item] } : null;
}

/** What of a change can be saved. @param held what the answer is now */
function fitting(
  asked: Asked,
  { item, answer }: Pick<AnswerChange, 'item' | 'answer'>,
  held: Answer | null,
): ReturnType<typeof readWhatFits> {
  return answer === null ? { answer: null, problems: [] } : readWhatFits(asked, item, answer, held);
}
