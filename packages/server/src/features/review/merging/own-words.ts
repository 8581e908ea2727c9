import type { Transaction } from '../../../platform/db/transaction.ts';

interface Words {
  readonly table: string;
  readonly columns: readonly string[];
  /** The columns as another supplier has them. */
  readonly lent: readonly string[];
  /** Takes the words out of a record `r`, as `x`. */
  readonly of: string;
}

/** By what a supplier is found. What is one's name is another name of the supplier that stands for it. */
const WORDS: readonly Words[] = [
  { table: 'supplier_keys', columns: ['key'], lent: ['key'], of: 'unnest(r.keys) AS x (key)' },
  {
    table: 'supplier_identifiers',
    columns: ['scheme', 'value'],
    lent: ['scheme', 'value'],
    of: `jsonb_to_recordset(r.record->'identifiers') AS x (scheme text, value text)`,
  },
  {
    table: 'supplier_names',
    columns: ['kind', 'name', 'script'],
    lent: [`CASE kind WHEN 'name' THEN 'other' ELSE kind END`, 'name', 'script'],
    of: `jsonb_to_recordset(r.record->'names') AS x (kind text, name text, script text)`,
  },
];

/**
 * Gives the words that records have brought to a supplier ($2) to the suppliers whose own the records are. The supplier keeps what its own records bring.
 * @param written condition for records `r` that were written into it
 */
export async function takeOwnWords(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
  written: string,
): Promise<void> {
  for (const { table, columns, of } of WORDS) {
    const alike = ['import_id', ...columns].map((column) => `w.${column} = b.${column}`).join(' AND ');
    const brought = `brought AS MATERIALIZED (
      SELECT DISTINCT r.import_id, r.own_supplier_id AS owner, ${columns.map((column) => `x.${column}`).join(', ')} FROM import_records r CROSS JOIN ${of} WHERE ${written})`;
    const own = `w.organisation_id = $1 AND w.supplier_id = $2 AND w.own_supplier_id IS NULL`;
    await tx.query(
      `WITH ${brought}
       INSERT INTO ${table} (organisation_id, supplier_id, import_id, ${columns.join(', ')})
       SELECT $1, b.owner, w.import_id, ${columns.map((column) => `w.${column}`).join(', ')}
       FROM ${table} w JOIN brought b ON ${alike} AND b.owner <> $2 WHERE ${own} ON CONFLICT DO NOTHING`,
      [organisationId, supplierId],
    );
    await tx.query(
      `WITH ${brought}
       DELETE FROM ${table} w WHERE ${own} AND EXISTS (SELECT FROM brought b WHERE ${alike} AND b.owner <> $2)
         AND NOT EXISTS (SELECT FROM brought b WHERE ${alike} AND b.owner = $2)`,
      [organisationId, supplierId],
    );
  }
}

/** Lends a supplier the words of those that were merged into it, and takes back what it was lent before. @param merged suppliers that it stands for, itself among them or not */
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
      `INSERT INTO ${table} (organisation_id, supplier_id, import_id, own_supplier_id, ${columns.join(', ')})
       SELECT $1, $2, import_id, supplier_id, ${lent.join(', ')} FROM ${table}
       WHERE organisation_id = $1 AND supplier_id = ANY ($3::uuid[]) AND supplier_id <> $2 AND own_supplier_id IS NULL ON CONFLICT DO NOTHING`,
      [organisationId, supplierId, merged],
    );
  }
}
