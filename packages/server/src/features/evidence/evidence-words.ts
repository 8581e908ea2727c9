import type { Transaction } from '../../platform/db/transaction.ts';
import { searchWords } from '../supplier/search-words.ts';
import type { Meaning } from './evidence-rules.ts';

/** Writes the words that find a file: of its name, who issued it and what it covers. */
export async function writeEvidenceWords(
  tx: Transaction,
  organisationId: string,
  evidenceId: string,
  { name, issuer, covers }: Pick<Meaning, 'name' | 'issuer' | 'covers'>,
): Promise<void> {
  const words = searchWords([issuer, covers, name], [name]);
  await tx.query(
    'DELETE FROM evidence_words WHERE organisation_id = $1 AND evidence_id = $2 AND NOT word = ANY ($3::text[])',
    [organisationId, evidenceId, words],
  );
  await tx.query(
    'INSERT INTO evidence_words (organisation_id, word, evidence_id) SELECT $1, unnest($3::text[]), $2 ON CONFLICT DO NOTHING',
    [organisationId, evidenceId, words],
  );
}
