import type { LanguageCode, Section } from '@plumbline/questionnaire';
import type { Statements } from '../../platform/auth/statements.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { RequestPlace, Respondent } from './request-access.ts';

/** `handed`: the colleague has not begun. `ready`: the colleague says that the section is answered. */
export type HandOverState = 'handed' | 'begun' | 'ready';

/** A section that a colleague answers. */
export interface HandOver {
  readonly id: string;
  readonly section: Section;
  readonly state: HandOverState;
  /** Where the link was mailed to; null where it was handed over otherwise. */
  readonly email: string | null;
}

/** The sections of a request that colleagues answer. */
export async function handOversOf(tx: Statements, requestId: string): Promise<readonly HandOver[]> {
  return tx.query<HandOver>(
    `SELECT id, section, email, CASE WHEN ready_at IS NOT NULL THEN 'ready' WHEN opened_at IS NOT NULL THEN 'begun' ELSE 'handed' END AS state
     FROM auth.request_hand_overs WHERE request_id = $1 AND taken_back_at IS NULL ORDER BY handed_at, id`,
    [requestId],
  );
}

/** @returns its id @throws UserErrors where a colleague has the section already */
export async function addHandOver(
  tx: Statements,
  { organisationId, requestId }: RequestPlace,
  { section, email, language }: Pick<HandOver, 'section' | 'email'> & { readonly language: LanguageCode },
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO auth.request_hand_overs (organisation_id, request_id, section, email, language, handed_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (request_id, section) WHERE taken_back_at IS NULL DO NOTHING RETURNING id`,
    [organisationId, requestId, section, email, language, tx.now],
  );
  if (row === undefined) throw userError('SECTION_HANDED_OVER', 'section');
  return row.id;
}

/** Notes that a colleague has begun, once. */
export async function noteBegun(tx: Statements, handOverId: string): Promise<void> {
  await tx.query('UPDATE auth.request_hand_overs SET opened_at = coalesce(opened_at, $2) WHERE id = $1', [
    handOverId,
    tx.now,
  ]);
}

/** Says that a colleague has answered the section, or that it is not done yet. */
export async function noteReady(tx: Statements, handOverId: string, isReady: boolean): Promise<void> {
  await tx.query('UPDATE auth.request_hand_overs SET ready_at = $2 WHERE id = $1', [
    handOverId,
    isReady ? tx.now : null,
  ]);
}

/** Ends a hand-over: its links and the devices that came by them lead nowhere, and the address of the colleague is forgotten. @returns whether there was one */
export async function endHandOver(tx: Statements, requestId: string, handOverId: string): Promise<boolean> {
  const ended = await tx.query(
    `UPDATE auth.request_hand_overs SET taken_back_at = $3, email = NULL WHERE id = $1 AND request_id = $2 AND taken_back_at IS NULL RETURNING id`,
    [handOverId, requestId, tx.now],
  );
  return ended.length > 0;
}

/** Forgets the addresses of colleagues of a request that has ended. */
export async function forgetColleagues(tx: Statements, requestId: string): Promise<void> {
  await tx.query('UPDATE auth.request_hand_overs SET email = NULL WHERE request_id = $1 AND email IS NOT NULL', [
    requestId,
  ]);
}

/** @throws UserErrors for a colleague who answers one section: the rest is for those who handed it */
export function assertWhole({ part }: Respondent): void {
  if (part !== null) throw userError('ANSWERS_ONE_SECTION');
}
