import type { Transaction } from '../../platform/db/transaction.ts';
import { MOST_PEOPLE } from './attention-rank.ts';

/** Kept where rows may count different sizes; no median. */
const IN_DOUBT = -1;

/** What an unknown number of workers counts in the order of attention, as the portfolio has it; before it was ever counted, the median of now. */
export async function usualSize(tx: Transaction, organisationId: string): Promise<number> {
  return (await keptSize(tx, organisationId)) ?? medianSize(tx, organisationId);
}

/**
 * Counts the median of now for suppliers whose number of workers is unknown, where the facts of others have moved it. To find the median reads every supplier
 * once; where it is the same, nothing more is read.
 * @param counted what all rows that were written since it was last counted have; null where that is not sure, and each is looked at
 */
export async function applyUsualSize(
  tx: Transaction,
  organisationId: string,
  counted: number | null = null,
): Promise<void> {
  const size = await medianSize(tx, organisationId);
  if (counted === size && (await keptSize(tx, organisationId)) === size) return;
  const people = `${String(MOST_PEOPLE)} - least(${String(MOST_PEOPLE)}, round($2::numeric * p.migrants_counted / 100))::integer`;
  const within = `p.attention_within - p.attention_within % ${String(MOST_PEOPLE + 1)} + ${people}`;
  await tx.write(
    `UPDATE portfolio p SET attention_within = ${within}
     WHERE p.organisation_id = $1 AND p.workers = -1 AND p.attention_within <> ${within}`,
    [organisationId, size],
  );
  await tx.write(
    `INSERT INTO usual_sizes (organisation_id, size) VALUES ($1, $2) ON CONFLICT (organisation_id) DO UPDATE SET size = $2`,
    [organisationId, size],
  );
}

/** Lets the next count look at every row, where another run has counted another size than the rows of this one have. @param counted what they have */
export async function doubtUsualSize(tx: Transaction, organisationId: string, counted: number): Promise<void> {
  await tx.write('UPDATE usual_sizes SET size = $3 WHERE organisation_id = $1 AND size <> $2', [
    organisationId,
    counted,
    IN_DOUBT,
  ]);
}

/** The median of the organisation's suppliers whose number of workers is known; 0 without one. */
async function medianSize(tx: Transaction, organisationId: string): Promise<number> {
  const [row] = await tx.query<{ size: number | null }>(
    'SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY workers) AS size FROM portfolio WHERE organisation_id = $1 AND workers >= 0',
    [organisationId],
  );
  return row?.size ?? 0;
}

async function keptSize(tx: Transaction, organisationId: string): Promise<number | undefined> {
  const [kept] = await tx.query<{ size: number }>('SELECT size FROM usual_sizes WHERE organisation_id = $1', [
    organisationId,
  ]);
  return kept?.size === IN_DOUBT ? undefined : kept?.size;
}
