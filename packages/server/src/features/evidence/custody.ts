import { randomBytes } from 'node:crypto';
import { appendEvent, CUSTODY_START, type CustodyHead, type NewEvent, type ToldEvent } from '@plumbline/evidence';
import { nodeHashing } from '@plumbline/evidence/node';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';

/** Something that happened to evidence, before it stands in the chain. */
export type CustodyAct = Pick<NewEvent, 'action' | 'evidenceId' | 'sha256' | 'actor'>;

/** Who acts: a member of the buyer. */
export function memberActs({ userId }: Pick<Viewer, 'userId'>): NewEvent['actor'] {
  return { role: 'buyer', id: userId };
}

/** The service acts by itself. */
export const SERVICE_ACTS: NewEvent['actor'] = { role: 'service', id: null };

/** A supplier acts. Which of its people did is known on its own side alone. */
export const SUPPLIER_ACTS: NewEvent['actor'] = { role: 'supplier', id: null };

/**
 * Appends to the organisation's custody log, in the form in which packs export it. Locks the head of the chain: call it last in the transaction, with all its events at once,
 * and before the audit entry, so that two transactions never wait for each other.
 */
export async function appendCustody(
  tx: Transaction,
  organisationId: string,
  acts: readonly CustodyAct[],
): Promise<void> {
  if (acts.length === 0) return;
  // A transaction that waited for the lock may have begun before the one ahead of it. Its event still never gets an earlier time.
  const [head] = await tx.query<CustodyHead & { at: Date }>(
    `INSERT INTO custody_heads (organisation_id, sequence, hash, at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id) DO UPDATE SET at = greatest(custody_heads.at, excluded.at)
     RETURNING greatest(sequence, (SELECT max(e.sequence) FROM custody_events e WHERE e.organisation_id = $1)) AS sequence, hash, at`,
    [organisationId, CUSTODY_START.sequence, CUSTODY_START.hash, tx.now],
  );
  if (head === undefined) throw new Error('The head of the custody log could not be locked');
  const at = head.at.toISOString();
  const events: ToldEvent[] = [];
  for (const act of acts)
    events.push(appendEvent(events.at(-1) ?? head, { at, ...act, salt: randomBytes(16).toString('hex') }, nodeHashing));
  await tx.query(
    `INSERT INTO custody_events (organisation_id, sequence, at, actor_role, actor_id, action, evidence_id, sha256, salt, previous_hash, hash)
     SELECT $1, e.sequence, $2, e.role, e.actor, e.action, e.evidence, e.sha256, e.salt, e.previous, e.hash
     FROM unnest($3::bigint[], $4::text[], $5::uuid[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[])
       AS e (sequence, role, actor, action, evidence, sha256, salt, previous, hash)`,
    [
      organisationId,
      at,
      events.map(({ sequence }) => sequence),
      events.map(({ actor }) => actor.role),
      events.map(({ actor }) => actor.id),
      events.map(({ action }) => action),
      events.map(({ evidenceId }) => evidenceId),
      events.map(({ sha256 }) => sha256),
      events.map(({ salt }) => salt),
      events.map(({ previousHash }) => previousHash),
      events.map(({ hash }) => hash),
    ],
  );
  const last = events.at(-1);
  await tx.query('UPDATE custody_heads SET sequence = $2, hash = $3 WHERE organisation_id = $1', [
    organisationId,
    last?.sequence,
    last?.hash,
  ]);
}

const EVENT = `sequence, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, json_build_object('role', actor_role, 'id', actor_id) AS actor, action,
  evidence_id AS "evidenceId", sha256, salt, previous_hash AS "previousHash", hash`;

/**
 * A piece of the chain from after a number on, oldest first. The chain is one for all suppliers: who reads for an auditor withholds the events of what that does not read.
 * @param until instant before which events count
 */
export async function custodyAfter(
  tx: Transaction,
  organisationId: string,
  after: number,
  { until, most }: { readonly until: Date; readonly most: number },
): Promise<ToldEvent[]> {
  return tx.queryShared<ToldEvent>(
    `SELECT ${EVENT} FROM custody_events WHERE organisation_id = $1 AND sequence > $2 AND at < $3 ORDER BY sequence LIMIT $4`,
    [organisationId, after, until, most],
  );
}

/** The end of the chain now, which is one for all suppliers; null for an organisation to whose evidence nothing has happened. */
export async function custodyHead(tx: Transaction, organisationId: string): Promise<CustodyHead | null> {
  const sql = 'SELECT sequence, hash FROM custody_heads WHERE organisation_id = $1';
  const [head] = await tx.queryShared<CustodyHead>(sql, [organisationId]);
  return head ?? null;
}
