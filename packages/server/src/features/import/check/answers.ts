import { createHash } from 'node:crypto';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { CANNOT_BE_TOLD } from '../../review/question-row.ts';
import { foldedText } from '../reading/mapped-source.ts';
import { schemeOf, type RecordKeys } from './record-keys.ts';
import type { Candidate, Told } from './resolve-identity.ts';
import type { Staging } from './stage.ts';

/** Answers that people gave, by memory key. That a country or a sector cannot be told says nothing, so it is not among them. */
export interface Answers {
  readonly matches: ReadonlyMap<string, string>;
  /** ISO 3166-1 alpha-2 by the folded text of the cell. */
  readonly countries: ReadonlyMap<string, string>;
  /** Sector by {@link sectorMemoryKey}. */
  readonly sectors: ReadonlyMap<string, string>;
}

/** The keys by which a record is remembered. */
type Words = Pick<RecordKeys, 'identity' | 'nameKey'>;

const strength = ['id', 'lei', 'registration', 'name'];

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);
}

/** Memory key of a match. Made of words and identifiers, not row ids, so that it survives an undo. */
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

/** Memory key of whether two records of a file are the same supplier. The order of the two does not matter. */
export function pairMemoryKey(one: Words, other: Words): string {
  return digest([one, other].map(({ identity, nameKey }) => JSON.stringify([identity, nameKey])).toSorted());
}

/** Memory key of a sector. @param texts what the row says about the work */
export function sectorMemoryKey(texts: readonly string[]): string {
  return texts
    .map((text) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim())
    .join(' | ')
    .slice(0, 500);
}

/** Problems that a country that was not understood leaves. */
export const COUNTRY_CODES = ['country-unknown', 'country-ambiguous', 'country-disputed', 'country-region'];

/** Memory key of a country. @param cell what the file says instead of a country */
export function countryMemoryKey(cell: string): string {
  return foldedText(cell).slice(0, 500);
}

/** Loads remembered answers and those about the import itself. The later of two answers to one question counts. */
export async function loadAnswers(tx: Transaction, { organisationId, importId }: Staging): Promise<Answers> {
  const rows = await tx.query<{ kind: string; key: string; value: string }>(
    `SELECT DISTINCT ON (a.kind, a.memory_key) a.kind, a.memory_key AS key, a.answer->>'value' AS value FROM review_answers a
     WHERE a.organisation_id = $1 AND a.kind IN ('match', 'country', 'sector') AND a.revoked_at IS NULL AND a.of_records IS NULL
       AND (a.remembered OR a.id IN (SELECT q.answer_id FROM review_questions q WHERE q.organisation_id = $1 AND q.import_id = $2 AND q.state = 'answered'))
     ORDER BY a.kind, a.memory_key, a.created_at DESC`,
    [organisationId, importId],
  );
  const of = (wanted: string): Map<string, string> =>
    new Map(rows.flatMap(({ kind, key, value }) => (kind === wanted ? [[key, value] as const] : [])));
  const known = (wanted: string): Map<string, string> =>
    new Map([...of(wanted)].filter(([, value]) => value !== CANNOT_BE_TOLD));
  return { matches: of('match'), countries: known('country'), sectors: known('sector') };
}

/** Looks up the answers about a record and its candidates. What cannot be told is kept apart. Skips pair answers if a candidate has the same words as the record: nobody was asked about it. */
export function toldOf({ matches }: Answers, record: RecordKeys, candidates: readonly Candidate[]): Told {
  if (matches.size === 0) return () => null;
  const isKnown = candidates.some(({ keys }) => keys.has(record.identity) && keys.has(`name ${record.nameKey}`));
  return (candidate) => {
    const asked = [matchMemoryKey(record, candidate), ...(isKnown ? [] : pairKeysOf(record, candidate))];
    const value = asked.flatMap((key) => matches.get(key) ?? []).at(0);
    return value === CANNOT_BE_TOLD ? 'different' : value === 'same' || value === 'different' ? value : null;
  };
}

/** Pair memory keys for the case that a row of the supplier was in one file with the record. */
function pairKeysOf(record: Words, { keys }: Candidate): string[] {
  const names = [...keys].filter((key) => schemeOf(key) === 'name').map((key) => key.slice('name '.length));
  return [...keys].flatMap((identity) => names.map((nameKey) => pairMemoryKey(record, { identity, nameKey })));
}
