import type { Transaction } from '../../../platform/db/transaction.ts';
import type { WrittenRecord } from '../written-record.ts';

interface Words {
  readonly table: string;
  readonly columns: readonly string[];
  /** The same columns, as another supplier's. */
  readonly lent: readonly string[];
  /** Reads the words from records `r`, as `x`. */
  readonly of: string;
}

/** What finds a supplier. A merged supplier's name becomes another name of the supplier that it was merged into. */
const WORDS: readonly Words[] = [
  { table: 'supplier_keys', columns: ['key'], lent: ['key'], of: 'jsonb_array_elements_text(r.keys) AS x (key)' },
  {
    table: 'supplier_identifiers',
    columns: ['scheme', 'value'],
    lent: ['scheme', 'value'],
    of: 'jsonb_to_recordset(r.identifiers) AS x (scheme text, value text)',
  },
  {
    table: 'supplier_names',
    columns: ['kind', 'name', 'script'],
    lent: [`CASE kind WHEN 'name' THEN 'other' ELSE kind END`, 'name', 'script'],
    of: 'jsonb_to_recordset(r.names) AS x (kind text, name text, script text)',
  },
];

/** Gives each supplier that owns records the words that those records brought. The supplier keeps the words of its own records. */
export async function takeOwnWords(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
  records: readonly WrittenRecord[],
): Promise<void> {
  const parameters = [organisationId, supplierId, JSON.stringify(records)];
  for (const { table, columns, of } of WORDS) {
    const alike = ['import_id', ...columns].map((column) => `w.${column} = b.${column}`).join(' AND ');
    const brought = `brought AS MATERIALIZED (
      SELECT DISTINCT r."importId" AS import_id, r.owner, ${columns.map((column) => `x.${column}`).join(', ')}
      FROM jsonb_to_recordset($3::jsonb) AS r ("importId" uuid, owner uuid, keys jsonb, identifiers jsonb, names jsonb) CROSS JOIN ${of})`;
    const own = `w.organisation_id = $1 AND w.supplier_id = $2 AND w.own_supplier_id IS NULL`;
    await tx.query(
      `WITH ${brought}
       INSERT INTO ${table} (organisation_id, supplier_id, origin_kind, origin_id, import_id, ${columns.join(', ')})
       SELECT $1, b.owner, w.origin_kind, w.origin_id, w.import_id, ${columns.map((column) => `w.${column}`).join(', ')}
       FROM ${table} w JOIN brought b ON ${alike} AND b.owner <> $2 WHERE ${own} ON CONFLICT DO NOTHING`,
      parameters,
    );
    await tx.query(
      `WITH ${brought}
       DELETE FROM ${table} w WHERE ${own} AND EXISTS (SELECT FROM brought b WHERE ${alike} AND b.owner <> $2)
         AND NOT EXISTS (SELECT FROM brought b WHERE ${alike} AND b.owner = $2)`,
      parameters,
    );
  }
}

/** Lends a supplier the words of those merged into it, and takes back what it was lent before. @param merged those suppliers; may include itself */
export async function lendWords(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
  merged: readonly string[],
): Promise<void> {
  for (const { table, columns, lent } of WORDS) {
    await tx.query(
      `DELETE FROM ${table} WHERE organisation_id = $1 AND supplier_id = $2 AND own_supplier_id IS NOT NULL`,
      [organisationId, supplierId],
    );
    await tx.query(
      `INSERT INTO ${table} (organisation_id, supplier_id, origin_kind, origin_id, import_id, own_supplier_id, ${columns.join(', ')})
       SELECT $1, $2, origin_kind, origin_id, import_id, supplier_id, ${lent.join(', ')} FROM ${table}
       WHERE organisation_id = $1 AND supplier_id = ANY ($3::uuid[]) AND supplier_id <> $2 AND own_supplier_id IS NULL ON CONFLICT DO NOTHING`,
      [organisationId, supplierId, merged],
    );
  }
}
