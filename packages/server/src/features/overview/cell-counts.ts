import type { Transaction } from '../../platform/db/transaction.ts';

/** Suppliers that share a label, a lane, whether an override is in force, the highest-S sector, and the region of the riskiest unit. */
export interface CellCount {
  readonly label: string;
  readonly lane: string;
  readonly overridden: boolean;
  readonly sector: string;
  readonly region: string;
  readonly suppliers: number;
}

export interface LabelCount {
  readonly label: string;
  readonly count: number;
  /** How many of them have it by an override. */
  readonly overridden: number;
  /** Those whose worst finding was disclosed. */
  readonly disclosed: number;
  readonly inRemedy: number;
}

// The rows of a count are added up here: PostgreSQL would sort them by five texts before it adds.
export const CELLS_SQL = `
  SELECT c.key[1] AS label, c.key[2] AS lane, c.key[3] = 'in-force' AS overridden, c.key[4] AS sector, c.key[5] AS region, c.suppliers
  FROM portfolio_counts c WHERE c.organisation_id = $1 AND c.kind = 'cell'`;

/** The cells that have a supplier. Several rows may be of the same cell, and some below zero: only their sum counts. */
export async function cellCounts(tx: Transaction, organisationId: string): Promise<readonly CellCount[]> {
  const rows = await tx.query<CellCount>(CELLS_SQL, [organisationId]);
  const byCell = Map.groupBy(rows, ({ label, lane, overridden, sector, region }) =>
    JSON.stringify([label, lane, overridden, sector, region]),
  );
  const cells = [...byCell.values()].flatMap((same) =>
    same.slice(0, 1).map((cell) => ({ ...cell, suppliers: suppliersOf(same) })),
  );
  return cells.filter(({ suppliers }) => suppliers > 0);
}

/** By label, in the order of the alphabet. */
export function labelCounts(counts: readonly CellCount[]): LabelCount[] {
  const byLabel = [...Map.groupBy(counts, ({ label }) => label)].sort(([a], [b]) => (a < b ? -1 : 1));
  const labels = byLabel.map(([label, cells]) => ({
    label,
    count: suppliersOf(cells),
    overridden: suppliersOf(cells.filter(({ overridden }) => overridden)),
    // The lane reads the response to the worst finding: see docs/methodology.md#attention.
    disclosed: suppliersOf(cells.filter(({ lane }) => ['2', '3', 'remedy'].includes(lane))),
    inRemedy: suppliersOf(cells.filter(({ lane }) => lane === 'remedy')),
  }));
  return labels.filter(({ count }) => count > 0);
}

export function suppliersOf(counts: readonly CellCount[]): number {
  return counts.reduce((total, { suppliers }) => total + suppliers, 0);
}
