import { createHash } from 'node:crypto';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { schemeOf, type RecordKeys } from './record-keys.ts';
import type { Candidate, Told } from './resolve-identity.ts';
import type { Staging } from './stage.ts';

/** What people have answered and want to be remembered. */
export interface Answers {
  readonly matches: ReadonlyMap<string, string>;
  /** ISO 3166-1 alpha-2 by the folded text of the cell. */
  readonly countries: ReadonlyMap<string, string>;
  /** Sector by the key of what the row says of the work. */
  readonly sectors: ReadonlyMap<string, string>;
}

/** What a record is remembered by. */
type Words = Pick<RecordKeys, 'identity' | 'nameKey'>;

const strength = ['id', 'lei', 'registration', 'name'];

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);
}

/** By what a match is remembered: words and identifiers, not ids of rows, so that it outlives an undo. */
export function matchMemoryKey(
  { identity, nameKey }: Words,
  { recordedName, keys }: Pick<Candidate, 'recordedName' | 'keys'>,
): string {
  const strongest =
    [...keys].toSorted(
      (a, b) => strength.indexOf(schemeOf(a)) - strength.indexOf(schemeOf(b)) || (a < b ? -1 : 1),
    )[0] ?? '';
  return digest([identity, nameKey, strongest, recordedName]);
}

/** By what it is remembered whether two records of a file are one supplier: by the words of both, whichever of them stands first. */
export function pairMemoryKey(one: Words, other: Words): string {
  return digest([one, other].map(({ identity, nameKey }) => JSON.stringify([identity, nameKey])).toSorted());
}

/** By what the reading of a sector is remembered. @param texts what the row says of the work */
export function sectorMemoryKey(texts: readonly string[]): string {
  return texts
    .map((text) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim())
    .join(' | ')
    .slice(0, 500);
}

/** What is remembered, and what was answered about the import itself. Of two answers to one question the later one counts. */
export async function loadAnswers(tx: Transaction, { organisationId, importId }: Staging): Promise<Answers> {
  const rows = await tx.query<{ kind: string; key: string; value: string }>(
    `SELECT DISTINCT ON (a.kind, a.memory_key) a.kind, a.memory_key AS key, a.answer->>'value' AS value FROM review_answers a
     WHERE a.organisation_id = $1 AND a.kind IN ('match', 'country', 'sector') AND a.revoked_at IS NULL
       AND (a.remembered OR a.id IN (SELECT q.answer_id FROM review_questions q WHERE q.organisation_id = $1 AND q.import_id = $2 AND q.state = 'answered'))
     ORDER BY a.kind, a.memory_key, a.created_at DESC`,
    [organisationId, importId],
  );
  const of = (wanted: string): Map<string, string> =>
    new Map(rows.flatMap(({ kind, key, value }) => (kind === wanted ? [[key, value] as const] : [])));
  return { matches: of('match'), countries: of('country'), sectors: of('sector') };
}

/** What was answered about this record and any of the suppliers that it may be about; of a supplier with the very words of the record nobody was asked. */
export function toldOf({ matches }: Answers, record: RecordKeys, candidates: readonly Candidate[]): Told {
  if (matches.size === 0) return () => null;
  const isKnown = candidates.some(({ keys }) => keys.has(record.identity) && keys.has(`name ${record.nameKey}`));
  return (candidate) => {
    const asked = [matchMemoryKey(record, candidate), ...(isKnown ? [] : pairKeysOf(record, candidate))];
    const value = asked.flatMap((key) => matches.get(key) ?? []).at(0);
    return value === 'same' || value === 'different' ? value : null;
  };
}

/** By what it would be remembered if a row of the supplier had stood in one file with the record. */
function pairKeysOf(record: Words, { keys }: Candidate): string[] {
  const names = [...keys].filter((key) => schemeOf(key) === 'name').map((key) => key.slice('name '.length));
  return [...keys].flatMap((identity) => names.map((nameKey) => pairMemoryKey(record, { identity, nameKey })));
}
