import {
  itemAsked,
  withAnswer,
  type Answer,
  type Answers,
  type Asked,
  type LanguageCode,
  type Place,
} from '@plumbline/questionnaire';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { RequestPlace, Respondent } from './request-access.ts';

/** One state of one answer. A null answer was taken out. */
export interface SavedAnswer {
  /** Id that the respondent's device gave it, so that it is saved once. */
  readonly id: string;
  readonly item: string;
  readonly place: Place;
  /** From 1 on for each item and place, in the order in which they came. The one that was typed last holds. */
  readonly version: number;
  readonly answer: Answer | null;
  readonly sessionId: string;
  /** The hand-over to the colleague who gave it; null for those who answer the whole request. */
  readonly handOverId: string | null;
  /** In which the question was shown; null where the device did not say. */
  readonly language: LanguageCode | null;
  readonly savedAt: Date;
  /** When it was typed: a device without a line sends it later. */
  readonly typedAt: Date;
}

/** Somebody else who answered: the same people on another device, a colleague who was handed a section, or those who handed it. */
export type OtherPerson = 'device' | 'colleague' | 'respondent';

const SAVED = `id, item, nullif(s.place, '') AS place, version, answer, session_id AS "sessionId", hand_over_id AS "handOverId", language, saved_at AS "savedAt",
  coalesce(typed_at, saved_at) AS "typedAt"`;
/** The one that holds stands first. */
const LAST_TYPED = 'coalesce(typed_at, saved_at) DESC, version DESC';

/** The answers of a request that hold, also those that were taken out. */
export async function latestAnswers(
  tx: Transaction,
  organisationId: string,
  requestId: string,
): Promise<SavedAnswer[]> {
  return tx.query<SavedAnswer>(
    `SELECT DISTINCT ON (s.item, s.place) ${SAVED} FROM saved_answers s WHERE organisation_id = $1 AND request_id = $2 ORDER BY s.item, s.place, ${LAST_TYPED}`,
    [organisationId, requestId],
  );
}

/** The answers as they were when they were submitted, also those that were taken out. */
export async function answersAsSubmitted(
  tx: Transaction,
  { organisationId, requestId }: RequestPlace,
  submittedAt: Date,
): Promise<SavedAnswer[]> {
  return tx.query<SavedAnswer>(
    `SELECT DISTINCT ON (s.item, s.place) ${SAVED} FROM saved_answers s WHERE organisation_id = $1 AND request_id = $2 AND saved_at <= $3
     ORDER BY s.item, s.place, ${LAST_TYPED}`,
    [organisationId, requestId, submittedAt],
  );
}

/** The answer with this id; null if it was never saved. */
export async function savedAnswer(
  tx: Transaction,
  organisationId: string,
  requestId: string,
  id: string,
): Promise<SavedAnswer | null> {
  const [row] = await tx.query<SavedAnswer>(
    `SELECT ${SAVED} FROM saved_answers s WHERE organisation_id = $1 AND request_id = $2 AND id = $3`,
    [organisationId, requestId, id],
  );
  return row ?? null;
}

/** The state of an answer that holds; null if it was never saved. */
export async function latestAnswer(
  tx: Transaction,
  organisationId: string,
  requestId: string,
  { item, place }: Pick<SavedAnswer, 'item' | 'place'>,
): Promise<SavedAnswer | null> {
  const [row] = await tx.query<SavedAnswer>(
    `SELECT ${SAVED} FROM saved_answers s WHERE organisation_id = $1 AND request_id = $2 AND item = $3 AND s.place = $4 ORDER BY ${LAST_TYPED} LIMIT 1`,
    [organisationId, requestId, item, place ?? ''],
  );
  return row ?? null;
}

/** How many states one answer has. */
export async function latestVersion(
  tx: Transaction,
  organisationId: string,
  requestId: string,
  { item, place }: Pick<SavedAnswer, 'item' | 'place'>,
): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    'SELECT max(version) AS version FROM saved_answers WHERE organisation_id = $1 AND request_id = $2 AND item = $3 AND place = $4',
    [organisationId, requestId, item, place ?? ''],
  );
  return row?.version ?? 0;
}

/** The last answer of another device that a saved one took the place of without its being seen; null if there is none. @param base version that was seen */
export async function unseenAnswer(
  tx: Transaction,
  organisationId: string,
  requestId: string,
  { item, place, version, sessionId }: Pick<SavedAnswer, 'item' | 'place' | 'version' | 'sessionId'>,
  base: number,
): Promise<SavedAnswer | null> {
  const [row] = await tx.query<SavedAnswer>(
    `SELECT ${SAVED} FROM saved_answers s WHERE organisation_id = $1 AND request_id = $2 AND item = $3 AND s.place = $4
       AND version > $5 AND version < $6 AND session_id <> $7 ORDER BY version DESC LIMIT 1`,
    [organisationId, requestId, item, place ?? '', base, version, sessionId],
  );
  return row ?? null;
}

/** The answers together. Those to questions that are not asked are left out. */
export function answersOf(asked: Asked, saved: readonly SavedAnswer[]): Answers {
  return saved.reduce<Answers>((answers, { item, place, answer }) => {
    const found = itemAsked(asked, item);
    return found === undefined ? answers : withAnswer(answers, found, place, answer ?? undefined);
  }, {});
}

/** How many states of answers a request has. It grows with each that is saved. */
export async function countSaved(tx: Transaction, organisationId: string, requestId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM saved_answers WHERE organisation_id = $1 AND request_id = $2',
    [organisationId, requestId],
  );
  return row?.count ?? 0;
}

/** Who gave an answer, to a respondent; null if it was given on this very device. */
export function whoSaved(
  { sessionId, handOverId }: Pick<SavedAnswer, 'sessionId' | 'handOverId'>,
  reader: Respondent,
): OtherPerson | null {
  if (sessionId === reader.sessionId) return null;
  if (handOverId === (reader.part?.handOverId ?? null)) return 'device';
  return handOverId === null ? 'respondent' : 'colleague';
}
