import { createHash } from 'node:crypto';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { schemeOf, type RecordKeys } from './record-keys.ts';
import type { Candidate, Told } from './resolve-identity.ts';

/** What people have answered and want to be remembered. */
export interface Answers {
  readonly matches: ReadonlyMap<string, string>;
  /** ISO 3166-1 alpha-2 by the folded text of the cell. */
  readonly countries: ReadonlyMap<string, string>;
  /** Sector by the key of what the row says of the work. */
  readonly sectors: ReadonlyMap<string, string>;
}

const strength = ['id', 'lei', 'registration', 'name'];

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);
}

/** By what a match is remembered: words and identifiers, not ids of rows, so that it outlives an undo. */
export function matchMemoryKey(
  { identity, nameKey }: Pick<RecordKeys, 'identity' | 'nameKey'>,
  { name, keys }: Pick<Candidate, 'name' | 'keys'>,
): string {
  const strongest =
    [...keys].toSorted(
      (a, b) => strength.indexOf(schemeOf(a)) - strength.indexOf(schemeOf(b)) || (a < b ? -1 : 1),
    )[0] ?? '';
  return digest([identity, nameKey, strongest, name]);
}

/** By what the reading of a sector is remembered. @param texts what the row says of the work */
export function sectorMemoryKey(texts: readonly string[]): string {
  return texts
    .map((text) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim())
    .join(' | ')
    .slice(0, 500);
}

/** Of two answers to one question the later one counts. */
export async function loadAnswers(tx: Transaction, organisationId: string): Promise<Answers> {
  const rows = await tx.query<{ kind: string; key: string; value: string }>(
    `SELECT DISTINCT ON (kind, memory_key) kind, memory_key AS key, answer->>'value' AS value FROM review_answers
     WHERE organisation_id = $1 AND kind IN ('match', 'country', 'sector') AND remembered AND revoked_at IS NULL
     ORDER BY kind, memory_key, created_at DESC`,
    [organisationId],
  );
  const of = (wanted: string): Map<string, string> =>
    new Map(rows.flatMap(({ kind, key, value }) => (kind === wanted ? [[key, value] as const] : [])));
  return { matches: of('match'), countries: of('country'), sectors: of('sector') };
}

/** What was answered about this record. */
export function toldOf({ matches }: Answers, record: RecordKeys): Told {
  return (candidate) => {
    const value = matches.get(matchMemoryKey(record, candidate));
    return value === 'same' || value === 'different' ? value : null;
  };
}
