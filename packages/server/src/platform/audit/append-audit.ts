import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from '../db/transaction.ts';
import type { CodesAfter } from '../text/codes.ts';

/** Verbs that the log can show: each has a sentence, and a name in the filter. */
export type AuditVerb = CodesAfter<'audit.'> & CodesAfter<'audit.name.'>;

/** Verbs of the log of sign-ins, refusals and downloads. */
export type AccessVerb = CodesAfter<'access.'> & CodesAfter<'access.name.'>;

/** The logs of an organisation that pages list, each with a head of its own. */
export type Chain = 'audit' | 'access';

/** One act as a log stores it: ids, counts and codes, never values. */
export interface AuditEntry<Verb extends string = AuditVerb> {
  /** The person; null for the service itself. */
  readonly actorId: string | null;
  /** Past tense, such as `import.committed`. */
  readonly verb: Verb;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly parameters?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Previous hash of the first entry. */
export const CHAIN_START = '0'.repeat(64);

/** The values that are hashed, in this order. `at` is ISO 8601 in UTC with milliseconds. */
export interface ChainedEntry extends Required<Omit<AuditEntry, 'verb'>> {
  /** May be an old verb that is no longer in use. */
  readonly verb: string;
  readonly sequence: number;
  readonly at: string;
  readonly salt: string;
  readonly previousHash: string;
}

/** SHA-256 in hexadecimal of the entry as a JSON array. Parameter keys are sorted, so that storage cannot change the hash. */
export function entryHash(entry: ChainedEntry): string {
  const parameters = Object.entries(entry.parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  const { sequence, at, actorId, verb, subjectType, subjectId, salt, previousHash } = entry;
  return createHash('sha256')
    .update(JSON.stringify([sequence, at, actorId, verb, subjectType, subjectId, parameters, salt, previousHash]))
    .digest('hex');
}

/**
 * Appends one entry to the organisation's chain. Locks the head of the chain: call it last in the transaction, once per command or chunk. Its number is free
 * also where somebody removed the head or added an entry: work goes on, and the check of the chain finds the gap.
 */
export async function appendAudit(tx: Transaction, organisationId: string, entry: AuditEntry): Promise<void> {
  await append(tx, organisationId, entry, 'audit_heads', 'audit_entries');
}

/** Appends one entry to the chain of sign-ins, refusals and downloads. It has a head of its own, so that it never keeps a command waiting. */
export async function appendAccess(
  tx: Transaction,
  organisationId: string,
  entry: AuditEntry<AccessVerb>,
): Promise<void> {
  await append(tx, organisationId, entry, 'access_heads', 'access_entries');
}

/** Appends one entry to the chain of who looked at evidence. It is never exported, and no page shows it to a supplier. */
export async function appendView(
  tx: Transaction,
  organisationId: string,
  view: Omit<AuditEntry<'viewed'>, 'verb'>,
): Promise<void> {
  await append(tx, organisationId, { ...view, verb: 'viewed' }, 'view_heads', 'view_entries');
}

async function append(
  tx: Transaction,
  organisationId: string,
  entry: AuditEntry<string>,
  heads: string,
  entries: string,
): Promise<void> {
  // A transaction that waited for the lock may have begun before the one ahead of it. Its entry still never gets an earlier time.
  const [head] = await tx.query<{ sequence: number; hash: string; at: Date }>(
    `INSERT INTO ${heads} (organisation_id, sequence, hash, at) VALUES ($1, 0, $2, $3)
     ON CONFLICT (organisation_id) DO UPDATE SET at = greatest(${heads}.at, excluded.at)
     RETURNING greatest(sequence, (SELECT max(e.sequence) FROM ${entries} e WHERE e.organisation_id = $1)) AS sequence, hash, at`,
    [organisationId, CHAIN_START, tx.now],
  );
  if (!head) throw new Error('The head of the audit chain could not be locked');
  const chained: ChainedEntry = {
    parameters: {},
    ...entry,
    sequence: head.sequence + 1,
    at: head.at.toISOString(),
    salt: randomBytes(16).toString('hex'),
    previousHash: head.hash,
  };
  const hash = entryHash(chained);
  await tx.query(
    `WITH entry AS (
       INSERT INTO ${entries} (organisation_id, sequence, at, actor_id, verb, subject_type, subject_id, parameters, salt, previous_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))
     UPDATE ${heads} SET sequence = $2, hash = $11 WHERE organisation_id = $1`,
    [
      organisationId,
      chained.sequence,
      chained.at,
      chained.actorId,
      chained.verb,
      chained.subjectType,
      chained.subjectId,
      JSON.stringify(chained.parameters),
      chained.salt,
      chained.previousHash,
      hash,
    ],
  );
}
