import type { Transaction } from '../../platform/db/transaction.ts';
import { grams, isForgiven, searchWords } from '../supplier/search-words.ts';
import type { AssessedSupplier } from './assess-supplier.ts';
import { differences } from './write-portfolio.ts';
import type { SupplierWord } from './write-portfolio.ts';

/** Writes the words that find suppliers, by supplier id. */
export async function writeSearchWords(
  tx: Transaction,
  organisationId: string,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  if (wanted.size === 0) return;
  const held = await tx.query<SupplierWord>(
    `SELECT w.id AS "supplierId", v.token AS word FROM unnest($2::uuid[]) AS w (id)
     CROSS JOIN LATERAL (SELECT * FROM search_tokens t WHERE t.organisation_id = $1 AND t.supplier_id = w.id OFFSET 0) v`,
    [organisationId, [...wanted.keys()]],
  );
  const { gone, added } = differences(held, wanted);
  if (added.length > 0) {
    await tx.write(
      `INSERT INTO search_tokens (organisation_id, supplier_id, token) SELECT $1, * FROM unnest($2::uuid[], $3::text[])`,
      [organisationId, added.map(({ supplierId }) => supplierId), added.map(({ word }) => word)],
    );
    await addGrams(
      tx,
      organisationId,
      added.map(({ word }) => word),
    );
  }
  await removeTokens(tx, organisationId, gone);
}

/** The words of every name and identifier of a supplier. */
export function wordsOf({ supplier, details }: AssessedSupplier): Set<string> {
  const names = [
    supplier.name,
    ...(details.names ?? []).flatMap(({ kind, name }) => (kind === 'parent' ? [] : [name])),
  ];
  return new Set(
    searchWords(
      [...new Set(names)],
      (details.identifiers ?? []).map(({ value }) => value),
    ),
  );
}

/**
 * The groups of letters of a word are added and removed together, so the first one tells whether the others are there: most words of a list come again and
 * again. Sorts, so that two workers always lock in the same order and cannot deadlock.
 */
async function addGrams(tx: Transaction, organisationId: string, words: readonly string[]): Promise<void> {
  const first = new Map([...new Set(words)].filter(isForgiven).map((word) => [word, grams(word)[0] ?? word]));
  const added = await tx.query<{ word: string }>(
    `INSERT INTO search_grams (organisation_id, gram, token)
     SELECT $1, gram, token FROM unnest($2::text[], $3::text[]) AS g (gram, token) ORDER BY gram, token ON CONFLICT DO NOTHING RETURNING token AS word`,
    [organisationId, [...first.values()], [...first.keys()]],
  );
  const pairs = pairsOf(added.map(({ word }) => word)).filter(([gram, word]) => gram !== first.get(word));
  if (pairs.length === 0) return;
  await tx.write(
    `INSERT INTO search_grams (organisation_id, gram, token)
     SELECT $1, gram, token FROM unnest($2::text[], $3::text[]) AS g (gram, token) ORDER BY gram, token ON CONFLICT DO NOTHING`,
    [organisationId, pairs.map(([gram]) => gram), pairs.map(([, word]) => word)],
  );
}

function pairsOf(words: readonly string[]): (readonly [gram: string, word: string])[] {
  return [...new Set(words)].filter(isForgiven).flatMap((word) => grams(word).map((gram) => [gram, word] as const));
}

/** Deletes words from suppliers, and the parts of words that no supplier has any more. */
export async function removeTokens(
  tx: Transaction,
  organisationId: string,
  gone: readonly SupplierWord[],
): Promise<void> {
  if (gone.length === 0) return;
  await tx.write(
    `DELETE FROM search_tokens t USING unnest($2::uuid[], $3::text[]) AS g (supplier_id, token)
     WHERE t.organisation_id = $1 AND t.token = g.token AND t.supplier_id = g.supplier_id`,
    [organisationId, gone.map(({ supplierId }) => supplierId), gone.map(({ word }) => word)],
  );
  const pairs = pairsOf(gone.map(({ word }) => word));
  await tx.write(
    `DELETE FROM search_grams s USING unnest($2::text[], $3::text[]) AS g (gram, token)
     WHERE s.organisation_id = $1 AND s.gram = g.gram AND s.token = g.token
       AND NOT EXISTS (SELECT FROM search_tokens t WHERE t.organisation_id = $1 AND t.token = g.token)`,
    [organisationId, pairs.map(([gram]) => gram), pairs.map(([, word]) => word)],
  );
}
