import { METHOD } from '@plumbline/facts';
import type { Edition } from '@plumbline/reference-data/edition';
import { shippedTables } from '@plumbline/reference-data/editions';
import { ENGINE_VERSION, RULES } from '@plumbline/risk';
import type { Transaction } from '../../platform/db/transaction.ts';
import { canonicalJson, digestOf } from '../../platform/text/canonical-json.ts';
import type { ScreenedList, Screening } from './screening.ts';

/** A shipped table as results name it: its edition, and the digest under which its rows are kept. */
export type KeptEdition = Edition & { readonly digest: string };

/** Rules and numbers of the method, as the engine runs them. */
const METHOD_IN_FORCE = { methodology: METHOD.key, numbers: METHOD.table, rules: RULES };
const METHOD_DIGEST = digestOf(METHOD_IN_FORCE);

/** The engine of this version: that of the package, then the digest of its rules. A result names the one that made it. */
export const ENGINE = `${ENGINE_VERSION} ${METHOD_DIGEST}`;

/** The tables of this version. */
export const SHIPPED_TABLES: readonly KeptEdition[] = shippedTables.map((table): KeptEdition => ({
  ...table.edition,
  digest: digestOf(table),
}));

/** Digest of the shipped tables with all their rows: other rows give other results. */
const SHIPPED = digestOf(SHIPPED_TABLES);

/** Digest of the reference tables and screening lists that a result used. @param lists digest of the screening lists, or empty */
export function editionsDigest(lists: string): string {
  return lists === '' ? SHIPPED : digestOf([SHIPPED, lists]);
}

/** Runs a statement as the owner of the tables. */
export type OwnerQuery = (sql: string, parameters: readonly unknown[]) => Promise<unknown>;

/** Keeps what this version ships, each text under its digest, for as long as the database. Results of every version can then be opened. */
export async function keepShipped(query: OwnerQuery): Promise<void> {
  const texts = [
    { kind: 'method', digest: METHOD_DIGEST, content: canonicalJson(METHOD_IN_FORCE) },
    { kind: 'shipped', digest: SHIPPED, content: canonicalJson(SHIPPED_TABLES) },
    ...shippedTables.map((table) => ({ kind: 'table', digest: digestOf(table), content: canonicalJson(table) })),
  ];
  for (const { kind, digest, content } of texts)
    await query(
      `INSERT INTO kept_editions (digest, kind, content) SELECT $1, $2, $3
       WHERE NOT EXISTS (SELECT FROM kept_editions WHERE digest = $1) ON CONFLICT DO NOTHING`,
      [digest, kind, content],
    );
}

/** Keeps which screening lists a digest of editions stands for. The lists themselves are never changed. */
export async function keepLists(tx: Transaction, organisationId: string, { digest, ids }: Screening): Promise<void> {
  if (ids.length === 0) return;
  await tx.write(
    `INSERT INTO edition_lists (organisation_id, digest, shipped, list_ids) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [organisationId, editionsDigest(digest), SHIPPED, ids],
  );
}

/** Whether the result of a supplier was made with the tables that this version ships; false without a result. */
export async function isShippedNow(tx: Transaction, organisationId: string, supplierId: string): Promise<boolean> {
  const found = await tx.query(
    `SELECT FROM assessments a LEFT JOIN edition_lists l ON l.organisation_id = $1 AND l.digest = a.editions_digest
     WHERE a.organisation_id = $1 AND a.supplier_id = $2 AND a.recorded_to IS NULL AND coalesce(l.shipped, a.editions_digest) = $3`,
    [organisationId, supplierId, SHIPPED],
  );
  return found.length > 0;
}

/** What a result was made with. */
export interface OpenedEditions {
  /** Shipped tables with rows. */
  readonly tables: readonly KeptEdition[];
  readonly lists: readonly ScreenedList[];
}

/** Opens the digest of editions that a result names. Empty for a digest that an earlier version made, which kept no texts. */
export async function openEditions(tx: Transaction, organisationId: string, digest: string): Promise<OpenedEditions> {
  const [named] = await tx.query<{ shipped: string; listIds: readonly string[] }>(
    'SELECT shipped, list_ids AS "listIds" FROM edition_lists WHERE organisation_id = $1 AND digest = $2',
    [organisationId, digest],
  );
  const { shipped, listIds } = named ?? { shipped: digest, listIds: [] };
  const [kept] = await tx.query<{ content: string }>(
    `SELECT content FROM kept_editions WHERE digest = $1 AND kind = 'shipped'`,
    [shipped],
  );
  const tables = kept === undefined ? [] : (JSON.parse(kept.content) as readonly KeptEdition[]);
  const lists = await tx.query<OpenedEditions['lists'][number]>(
    'SELECT id, name, kind, edition FROM screening_lists WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) ORDER BY name',
    [organisationId, listIds],
  );
  return { tables: tables.filter(({ expected }) => expected > 0), lists };
}
