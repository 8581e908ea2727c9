import { rowsAsArrays } from '../../platform/db/rows-as-arrays.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { AssessedSupplier } from './assess-supplier.ts';
import { isLessDone } from './changes-between.ts';
import { decisiveOf, hasWorsened, openFlags } from './leading-flags.ts';
import { toldBefore, type Portion } from './load-portion.ts';
import { PORTFOLIO_TYPES, portfolioColumns } from './portfolio-columns.ts';
import type { PortfolioColumns } from './portfolio-columns.ts';
import { portfolioValues } from './portfolio-values.ts';
import { labelValues, OVERRIDE_IN_FORCE, refreshLabel } from './label-in-force.ts';
import { DECISION_IN_FORCE, DECISION_VALUES, refreshNeedsDecision } from './refresh-needs-decision.ts';

const NEVER = '-infinity';

/** Columns that decisions and overrides give, with their values. */
const GIVEN: Readonly<Record<string, string>> = { ...DECISION_VALUES, ...labelValues('p.label') };
const DECIDED = Object.keys(GIVEN);
/** Columns that are copied unchanged. */
const OWN = (Object.keys(PORTFOLIO_TYPES) as (keyof PortfolioColumns)[]).filter(
  (column) => column !== 'supplier_id' && !DECIDED.includes(column),
);

/** An override that a new result has suspended, or that holds again after one. */
export interface MovedOverride {
  readonly supplierId: string;
  readonly state: 'in-force' | 'suspended';
}

/** Gives the overrides that it moved. @param rows an item of FROM, as `p` */
const upsert = (rows: string): string => `
  WITH written AS (
  INSERT INTO portfolio (organisation_id, supplier_id, ${[...OWN, ...DECIDED].join(', ')}, assessed_at)
  SELECT $1, p.supplier_id, ${OWN.map((column) => `p.${column}`).join(', ')}, ${Object.values(GIVEN).join(', ')}, $2
  FROM ${rows} ${DECISION_IN_FORCE} ${OVERRIDE_IN_FORCE}
  ORDER BY p.supplier_id
  ON CONFLICT (organisation_id, supplier_id) DO UPDATE
  SET ${[...OWN, ...DECIDED, 'assessed_at'].map((column) => `${column} = excluded.${column}`).join(', ')}
  RETURNING new.supplier_id, old.override_state AS before, new.override_state AS after)
  SELECT supplier_id AS "supplierId", after AS state FROM written WHERE before <> '' AND after <> '' AND before <> after`;

/** What is written of a supplier in lists: its row, and the values of facets with several values. */
export interface ListedSupplier {
  readonly row: PortfolioColumns;
  readonly values: ReadonlySet<string>;
}

/** @param size see `usualSize` */
export function listedSupplier(assessed: AssessedSupplier, portion: Portion, size: number): ListedSupplier {
  return { row: portfolioColumns(assessed, worsenedAt(assessed, portion), size), values: portfolioValues(assessed) };
}

/** Writes suppliers as lists show them. Returns the overrides that their new results moved. */
export async function writePortfolio(
  tx: Transaction,
  organisationId: string,
  listed: readonly ListedSupplier[],
): Promise<readonly MovedOverride[]> {
  if (listed.length === 0) return [];
  const rows = listed.map(({ row }) => row);
  const { sql, parameters } = rowsAsArrays('p', PORTFOLIO_TYPES, rows, 3);
  const moved = await tx.query<MovedOverride>(upsert(sql), [organisationId, tx.now, ...parameters]);
  const ids = rows.map(({ supplier_id: id }) => id);
  await seeDecisions(tx, organisationId, ids);
  await writeValues(tx, organisationId, ids, new Map(listed.map(({ row, values }) => [row.supplier_id, values])));
  return moved;
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

/** Applies decisions and overrides that were committed while their transactions locked the rows: the statement that wrote the rows did not see them. */
async function seeDecisions(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<void> {
  const about = await tx.query<{ id: string; what: 'decision' | 'override' }>(
    `SELECT supplier_id AS id, 'decision' AS what FROM decisions WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[]) AND state IN ('in-force', 'proposed', 'held')
     UNION ALL SELECT supplier_id, 'override' FROM overrides WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[]) AND state = 'in-force'`,
    [organisationId, ids],
  );
  const of = (wanted: 'decision' | 'override'): string[] =>
    about.flatMap(({ id, what }) => (what === wanted ? [id] : []));
  const decided = of('decision');
  if (decided.length > 0) await refreshNeedsDecision(tx, organisationId, decided);
  await refreshLabel(tx, organisationId, of('override'));
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
