import type { Transaction } from '../../platform/db/transaction.ts';
import type { WrittenRecord } from './written-record.ts';

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
  { table: 'supplier_keys', columns: ['key'], lent: ['key'], of: 'unnest(r.keys) AS x (key)' },
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

/**
 * Statements that write the words of records, but none that an import has written to the same supplier before: a list that is imported again writes what is new.
 * Its words are written under it when the import that wrote them is undone (`forgetWords`). Of several records with the same word, the first import writes it.
 * @param records reads the records, as `r`, with the columns `supplier_id`, `is_new`, `origin_kind`, `origin_id`, `import_id`, `keys text[]`, and `identifiers` and
 * `names jsonb`; $1 is the organisation. OFFSET 0 has each word looked up: without statistics, a join would read all words of the organisation
 */
export function wordStatements(records: string): string[] {
  return WORDS.map(({ table, columns, of }) => {
    const word = columns.map((column) => `x.${column}`).join(', ');
    const alike = columns.map((column) => `w.${column} = x.${column}`).join(' AND ');
    return `INSERT INTO ${table} (organisation_id, supplier_id, origin_kind, origin_id, import_id, ${columns.join(', ')})
      SELECT DISTINCT ON (r.supplier_id, ${word}) $1, r.supplier_id, r.origin_kind, r.origin_id, r.import_id, ${word} FROM ${records} CROSS JOIN ${of}
      WHERE r.is_new OR r.origin_kind <> 'import' OR NOT EXISTS (
        SELECT FROM ${table} w WHERE w.organisation_id = $1 AND w.supplier_id = r.supplier_id AND ${alike} AND w.origin_kind = 'import'
          AND w.own_supplier_id IS NULL OFFSET 0)
      ORDER BY r.supplier_id, ${word}, r.origin_id ON CONFLICT DO NOTHING`;
  });
}

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
      FROM jsonb_to_recordset($3::jsonb) AS r ("importId" uuid, owner uuid, keys text[], identifiers jsonb, names jsonb) CROSS JOIN ${of})`;
    const own = `w.organisation_id = $1 AND w.supplier_id = $2 AND w.own_supplier_id IS NULL`;
    // The words are divided by the imports that brought them. Here each import gets also those that another one had written before.
    await tx.query(
      `WITH ${brought}
       INSERT INTO ${table} (organisation_id, supplier_id, origin_kind, origin_id, import_id, ${columns.join(', ')})
       SELECT DISTINCT $1::uuid, $2::uuid, 'import', b.import_id, b.import_id, ${columns.map((column) => `b.${column}`).join(', ')} FROM brought b
       WHERE b.import_id IN (
         SELECT o.import_id FROM observations o
         WHERE o.organisation_id = $1 AND o.supplier_id = $2 AND o.recorded_to IS NULL AND o.origin_kind = 'import') ON CONFLICT DO NOTHING`,
      parameters,
    );
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
