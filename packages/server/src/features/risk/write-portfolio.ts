import { rowsAsArrays } from '../../platform/db/rows-as-arrays.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { AssessedSupplier } from './assess-supplier.ts';
import { isLessDone } from './changes-between.ts';
import { decisiveOf, hasWorsened, openFlags } from './leading-flags.ts';
import { toldBefore, type Portion } from './load-portion.ts';
import { PORTFOLIO_TYPES, portfolioColumns } from './portfolio-columns.ts';
import type { PortfolioColumns } from './portfolio-columns.ts';
import { portfolioValues } from './portfolio-values.ts';
import { DECISION_IN_FORCE, DECISION_VALUES, refreshNeedsDecision } from './refresh-needs-decision.ts';

const NEVER = '-infinity';

/** Columns that are copied unchanged. */
const OWN = (Object.keys(PORTFOLIO_TYPES) as (keyof PortfolioColumns)[]).filter(
  (column) => column !== 'supplier_id' && column !== 'due_on',
);
const DECIDED = Object.keys(DECISION_VALUES) as readonly (keyof typeof DECISION_VALUES)[];

/** @param rows an item of FROM, as `p` */
const upsert = (rows: string): string => `
  INSERT INTO portfolio (organisation_id, supplier_id, ${[...OWN, ...DECIDED].join(', ')}, assessed_at)
  SELECT $1, p.supplier_id, ${OWN.map((column) => `p.${column}`).join(', ')}, ${DECIDED.map((column) => DECISION_VALUES[column]).join(', ')}, $2
  FROM ${rows} ${DECISION_IN_FORCE}
  ORDER BY p.supplier_id
  ON CONFLICT (organisation_id, supplier_id) DO UPDATE
  SET ${[...OWN, ...DECIDED, 'assessed_at'].map((column) => `${column} = excluded.${column}`).join(', ')}`;

/** What is written of a supplier in lists: its row, and the values of facets with several values. */
export interface ListedSupplier {
  readonly row: PortfolioColumns;
  readonly values: ReadonlySet<string>;
}

/** @param size see `usualSize` */
export function listedSupplier(assessed: AssessedSupplier, portion: Portion, size: number): ListedSupplier {
  return { row: portfolioColumns(assessed, worsenedAt(assessed, portion), size), values: portfolioValues(assessed) };
}

/** Writes suppliers as lists show them. */
export async function writePortfolio(
  tx: Transaction,
  organisationId: string,
  listed: readonly ListedSupplier[],
): Promise<void> {
  if (listed.length === 0) return;
  const rows = listed.map(({ row }) => row);
  const { sql, parameters } = rowsAsArrays('p', PORTFOLIO_TYPES, rows, 3);
  await tx.write(upsert(sql), [organisationId, tx.now, ...parameters]);
  const ids = rows.map(({ supplier_id: id }) => id);
  await seeDecisions(tx, organisationId, ids);
  await writeValues(tx, organisationId, ids, new Map(listed.map(({ row, values }) => [row.supplier_id, values])));
}

/** A new version of the method worsens nothing: the facts are what they were. */
function worsenedAt({ supplier, assessment, basis }: AssessedSupplier, portion: Portion): string {
  const { now } = portion;
  const before = toldBefore(portion, supplier.id);
  if (before !== undefined && before.methodology !== basis.methodology) return before.worsenedAt ?? NEVER;
  if (hasWorsened(before?.result.decisive ?? {}, decisiveOf(assessment))) return now.toISOString();
  if (isLessDone(before?.result.flags ?? [], openFlags(assessment))) return now.toISOString();
  return before?.worsenedAt ?? NEVER;
}

/** Applies decisions that were committed while their transaction locked the rows: the statement that wrote the rows did not see them. */
async function seeDecisions(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<void> {
  const decided = await tx.query<{ id: string }>(
    `SELECT supplier_id AS id FROM decisions WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[]) AND state = 'in-force'`,
    [organisationId, ids],
  );
  if (decided.length === 0) return;
  await refreshNeedsDecision(
    tx,
    organisationId,
    decided.map(({ id }) => id),
  );
}

async function writeValues(
  tx: Transaction,
  organisationId: string,
  ids: readonly string[],
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const held = await tx.query<{ supplierId: string; word: string }>(
    `SELECT w.id AS "supplierId", v.facet || ' ' || v.value AS word FROM unnest($2::uuid[]) AS w (id)
     CROSS JOIN LATERAL (SELECT * FROM portfolio_values t WHERE t.organisation_id = $1 AND t.supplier_id = w.id OFFSET 0) v`,
    [organisationId, ids],
  );
  const { gone, added } = differences(held, wanted);
  const columns = (rows: readonly SupplierWord[]) => [
    organisationId,
    rows.map(({ supplierId }) => supplierId),
    rows.map(({ word }) => word.slice(0, word.indexOf(' '))),
    rows.map(({ word }) => word.slice(word.indexOf(' ') + 1)),
  ];
  if (gone.length > 0) {
    await tx.write(
      `DELETE FROM portfolio_values v USING unnest($2::uuid[], $3::text[], $4::text[]) AS g (supplier_id, facet, value)
       WHERE v.organisation_id = $1 AND v.facet = g.facet AND v.value = g.value AND v.supplier_id = g.supplier_id`,
      columns(gone),
    );
  }
  if (added.length === 0) return;
  await tx.write(
    `INSERT INTO portfolio_values (organisation_id, supplier_id, facet, value)
     SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[])`,
    columns(added),
  );
}

export interface SupplierWord {
  readonly supplierId: string;
  readonly word: string;
}

/** The words to delete and to add, so that suppliers have exactly the wanted words. */
export function differences(
  held: readonly SupplierWord[],
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly gone: readonly SupplierWord[]; readonly added: readonly SupplierWord[] } {
  const missing = new Map([...wanted].map(([supplierId, words]) => [supplierId, new Set(words)]));
  const gone = held.filter(({ supplierId, word }) => missing.get(supplierId)?.delete(word) !== true);
  const added = [...missing].flatMap(([supplierId, words]) => [...words].map((word) => ({ supplierId, word })));
  return { gone, added };
}
