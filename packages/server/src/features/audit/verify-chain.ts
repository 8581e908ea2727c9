import { CUSTODY_START, type CustodyHead } from '@plumbline/evidence';
import { CHAIN_START, entryHash, type AuditVerb, type ChainedEntry } from '../../platform/audit/append-audit.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { custodyAfter } from '../evidence/custody.ts';
import { custodyFault } from '../evidence/custody-check.ts';
import type { AnchoredChain } from './anchors/anchor-line.ts';

/** Result of checking a chain. */
export interface ChainCheck {
  readonly entries: number;
  /** Sequence of the first altered or missing entry; null for an intact chain. */
  readonly firstBroken: number | null;
  /** Hash of the last entry, to compare with a copy kept elsewhere. */
  readonly headHash: string;
}

interface EntryRow {
  sequence: number;
  at: string;
  actor_id: string | null;
  verb: string;
  subject_type: string;
  subject_id: string;
  parameters: ChainedEntry['parameters'];
  salt: string;
  previous_hash: string;
  hash: string;
}

const portion = 5000;
/** Later than every event. */
const FOREVER = new Date('9999-12-31');

/** Every audit log tells that its organisation was created, but for that of a request. One without it was emptied, whether or not it was begun again. */
const CREATED: AuditVerb = 'organisation.created';

/** Where a chain is kept. */
export const TABLES = {
  audit: { heads: 'audit_heads', entries: 'audit_entries' },
  access: { heads: 'access_heads', entries: 'access_entries' },
  views: { heads: 'view_heads', entries: 'view_entries' },
  custody: { heads: 'custody_heads', entries: 'custody_events' },
} as const satisfies Record<AnchoredChain, object>;

/**
 * Recomputes every hash of an organisation's chain, from the first entry to the head at the start of the check. It blocks nobody: entries up to the
 * head do not change, and entries appended meanwhile come after it.
 */
export async function verifyChain(tx: Transaction, organisationId: string, chain: AnchoredChain): Promise<ChainCheck> {
  if (chain === 'custody') return verifyCustody(tx, organisationId);
  const { heads, entries } = TABLES[chain];
  const [head] = await tx.query<{ sequence: number; hash: string; newest: number }>(
    `SELECT coalesce(head.sequence, 0) AS sequence, coalesce(head.hash, $2) AS hash,
       coalesce((SELECT max(sequence) FROM ${entries} WHERE organisation_id = $1), 0) AS newest
     FROM (VALUES (1)) AS one LEFT JOIN ${heads} head ON head.organisation_id = $1`,
    [organisationId, CHAIN_START],
  );
  const expected = head ?? { sequence: 0, hash: CHAIN_START, newest: 0 };
  let previous = CHAIN_START;
  let last = 0;
  // The other logs begin with whatever came first.
  let isFromCreation = chain !== 'audit';
  for (;;) {
    const rows = await tx.query<EntryRow>(
      `SELECT sequence, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, actor_id, verb, subject_type, subject_id,
              parameters, salt, previous_hash, hash
       FROM ${entries} WHERE organisation_id = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence LIMIT $4`,
      [organisationId, last, expected.sequence, portion],
    );
    for (const row of rows) {
      const broken = (firstBroken: number): ChainCheck => ({ entries: last, firstBroken, headHash: expected.hash });
      if (row.sequence !== last + 1) return broken(last + 1);
      if (row.previous_hash !== previous || entryHash(chained(row)) !== row.hash) return broken(row.sequence);
      previous = row.hash;
      last = row.sequence;
      isFromCreation ||= row.verb === CREATED && row.subject_id === organisationId;
    }
    if (rows.length < portion) break;
  }
  const isWhole = last === expected.sequence && previous === expected.hash && expected.newest === expected.sequence;
  const firstBroken = isWhole ? null : last + 1;
  const isFromBeginning = isFromCreation || (await isOfRequest(tx, organisationId));
  return {
    entries: last,
    firstBroken: isFromBeginning ? firstBroken : 1,
    headHash: expected.hash,
  };
}

/** Whether the organisation is that of a request: nobody creates it, so its log begins with what was done first. What is taken from its end, the anchors tell. */
async function isOfRequest(tx: Transaction, organisationId: string): Promise<boolean> {
  return (await tx.query('SELECT FROM inbox_requests WHERE organisation_id = $1 LIMIT 1', [organisationId])).length > 0;
}

/** The same for the custody log, whose events have the form of packs. */
async function verifyCustody(tx: Transaction, organisationId: string): Promise<ChainCheck> {
  const [found] = await tx.query<CustodyHead & { newest: number }>(
    `SELECT coalesce(head.sequence, $2) AS sequence, coalesce(head.hash, $3) AS hash,
       coalesce((SELECT max(sequence) FROM custody_events WHERE organisation_id = $1), 0) AS newest
     FROM (VALUES (1)) AS one LEFT JOIN custody_heads head ON head.organisation_id = $1`,
    [organisationId, CUSTODY_START.sequence, CUSTODY_START.hash],
  );
  const head = found ?? { ...CUSTODY_START, newest: 0 };
  let end: CustodyHead = CUSTODY_START;
  for (;;) {
    const events = await custodyAfter(tx, organisationId, end.sequence, { until: FOREVER, most: portion });
    const before = events.filter(({ sequence }) => sequence <= head.sequence);
    const firstBroken = custodyFault(end, before);
    if (firstBroken !== null) return { entries: firstBroken - 1, firstBroken, headHash: head.hash };
    end = before.at(-1) ?? end;
    if (before.length < portion) break;
  }
  const isWhole = end.sequence === head.sequence && end.hash === head.hash && head.newest === head.sequence;
  return { entries: end.sequence, firstBroken: isWhole ? null : end.sequence + 1, headHash: head.hash };
}

function chained(row: EntryRow): ChainedEntry {
  return {
    sequence: row.sequence,
    at: row.at,
    actorId: row.actor_id,
    verb: row.verb,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    parameters: row.parameters,
    salt: row.salt,
    previousHash: row.previous_hash,
  };
}
