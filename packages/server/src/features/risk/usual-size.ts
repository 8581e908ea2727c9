import type { Transaction } from '../../platform/db/transaction.ts';
import { MOST_PEOPLE } from './attention-rank.ts';

/**
 * What an unknown number of workers counts in the order of attention: the median of the organisation's suppliers whose number is known; 0 without one.
 * It reads the whole portfolio once.
 */
export async function usualSize(tx: Transaction, organisationId: string): Promise<number> {
  const [row] = await tx.query<{ size: number | null }>(
    'SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY workers) AS size FROM portfolio WHERE organisation_id = $1 AND workers >= 0',
    [organisationId],
  );
  return row?.size ?? 0;
}

/** Counts the median of now for suppliers whose number of workers is unknown: the facts of others have moved it. */
export async function applyUsualSize(tx: Transaction, organisationId: string): Promise<void> {
  const size = await usualSize(tx, organisationId);
  const people = `${String(MOST_PEOPLE)} - least(${String(MOST_PEOPLE)}, round($2::numeric * p.migrants_counted / 100))::integer`;
  const within = `p.attention_within - p.attention_within % ${String(MOST_PEOPLE + 1)} + ${people}`;
  await tx.write(
    `UPDATE portfolio p SET attention_within = ${within}
     WHERE p.organisation_id = $1 AND p.workers = -1 AND p.attention_within <> ${within}`,
    [organisationId, size],
  );
}
