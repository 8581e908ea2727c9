import type { AuthDatabase, AuthTransaction } from '../../platform/auth/auth-database.ts';
import type { Statements } from '../../platform/auth/statements.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { RequestPlace } from './request-access.ts';

/** The organisation of a supplier that has made a request its own. */
export interface Claimant extends RequestPlace {
  /** Of the members who answer. {@link RequestPlace.organisationId} stays the request's own. */
  readonly claimantId: string;
  readonly claimantName: string;
}

/** So many requests of an organisation are read, the newest first. */
const MOST_READ = 200;

const CLAIM = `claim.request_organisation_id AS "organisationId", claim.request_id AS "requestId", claim.organisation_id AS "claimantId", organisation.name AS "claimantName"
  FROM auth.request_claims claim JOIN auth.organisations organisation ON organisation.id = claim.organisation_id`;

const JOINED = 'EXISTS (SELECT FROM auth.members WHERE members.organisation_id = claim.organisation_id)';

/** Who has made the request its own; null if nobody has. An organisation that nobody has joined yet has nothing. */
export async function claimantOf(tx: Pick<Statements, 'query'>, requestId: string): Promise<Claimant | null> {
  const [row] = await tx.query<Claimant>(`SELECT ${CLAIM} WHERE claim.request_id = $1 AND ${JOINED}`, [requestId]);
  return row ?? null;
}

/** The addresses under which an organisation has made the request its own: of the member who did, or of those of the organisation that was founded from it. They are compared and not kept. */
export async function claimAddresses(tx: Pick<Statements, 'query'>, requestId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ email: string }>(
    `SELECT DISTINCT person.email FROM auth.request_claims claim
     JOIN auth.members member ON member.organisation_id = claim.organisation_id JOIN auth.users person ON person.id = member.user_id
     WHERE claim.request_id = $1 AND person.id = coalesce(claim.claimed_by, person.id) ORDER BY person.email`,
    [requestId],
  );
  return rows.map(({ email }) => email);
}

/** The requests of an organisation, the newest claim first. */
export async function claimedRequests(
  tx: Pick<Statements, 'query'>,
  organisationId: string,
): Promise<readonly Claimant[]> {
  return tx.query<Claimant>(
    `SELECT ${CLAIM} WHERE claim.organisation_id = $1 ORDER BY claim.claimed_at DESC, claim.request_id LIMIT ${String(MOST_READ)}`,
    [organisationId],
  );
}

/** Makes a request the organisation's own, once. @param by null where an organisation is founded from it @returns false if another one was first */
export async function claimRequest(
  tx: AuthTransaction,
  { organisationId, requestId }: RequestPlace,
  claimantId: string,
  by: string | null,
): Promise<boolean> {
  const written = await tx.query(
    `INSERT INTO auth.request_claims AS claim (request_id, request_organisation_id, organisation_id, claimed_by, claimed_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (request_id) DO UPDATE SET organisation_id = excluded.organisation_id, claimed_by = excluded.claimed_by, claimed_at = excluded.claimed_at
     WHERE NOT ${JOINED} RETURNING request_id`,
    [requestId, organisationId, claimantId, by, tx.now],
  );
  if (written.length === 0) return (await claimantOf(tx, requestId))?.claimantId === claimantId;
  if (by !== null) await tx.actAs(by);
  await tx.query(`SELECT auth.write_member_event($1, 'request.claimed', NULL, $2, '{}')`, [claimantId, requestId]);
  return true;
}

/** Gives a request back, once: the organisation has it no more. Links to it, what was answered and what was shared stay as they are. @returns false if the organisation did not have it */
export async function giveBackRequest(
  tx: AuthTransaction,
  requestId: string,
  claimantId: string,
  by: string,
): Promise<boolean> {
  const given = await tx.query(
    'DELETE FROM auth.request_claims WHERE request_id = $1 AND organisation_id = $2 RETURNING request_id',
    [requestId, claimantId],
  );
  if (given.length === 0) return false;
  await tx.actAs(by);
  await tx.query(`SELECT auth.write_member_event($1, 'request.given-back', NULL, $2, '{}')`, [claimantId, requestId]);
  return true;
}

/** A request of the viewer's organisation. @throws NotFound, also for one of another organisation */
export async function ownRequest(
  auth: Pick<AuthDatabase, 'query'>,
  { organisationId }: Pick<Viewer, 'organisationId'>,
  requestId: string,
): Promise<RequestPlace> {
  const claim = await claimantOf(auth, requestId);
  if (claim?.claimantId !== organisationId) throw new NotFound('No request has this id');
  return { organisationId: claim.organisationId, requestId };
}
