import type { FieldKey } from '@plumbline/facts';
import { storableJson } from '../../../platform/db/copy-rows.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { Import } from '../import.entity.ts';
import { writeRecords, type RecordRange } from './write-records.ts';

/**
 * Classes of SQLSTATE that speak of the values: cardinality, data, constraints, checks of views, limits such as the size of an index row, and errors that
 * functions raise. Trying again is useless.
 */
const UNWRITABLE = /^(?:21|22|23|44|54|P0)/;

/** What PostgreSQL says of values that it refuses. */
interface Refused extends Error {
  readonly code: string;
  /** The table that refused them, if it is known. */
  readonly table?: string;
}

function isRefused(error: unknown): error is Refused {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && UNWRITABLE.test(error.code);
}

const NAMES: readonly FieldKey[] = ['supplierName', 'localName', 'otherNames', 'parent'];
const IDENTIFIERS: readonly FieldKey[] = ['supplierId', 'lei', 'registrationNumber'];
/** The fields of a file that a table keeps. */
const FIELDS_OF: Readonly<Record<string, readonly FieldKey[]>> = {
  suppliers: NAMES,
  supplier_names: NAMES,
  supplier_identifiers: IDENTIFIERS,
  supplier_keys: [...IDENTIFIERS, ...NAMES],
  sites: ['siteId', 'siteName', 'address', 'city', 'district', 'subdivision', 'postcode', 'latitude', 'longitude'],
};

/**
 * Writes a range. Finds records that cannot be written by halving, so that the others are written. Returns the ordinals of those that could not be written:
 * they are rejected with the reason and the columns that may be meant.
 */
export async function writeRange(tx: Transaction, range: RecordRange): Promise<number[]> {
  await tx.query('SAVEPOINT written');
  let refused: Refused;
  try {
    await writeRecords(tx, range);
    await tx.query('RELEASE SAVEPOINT written');
    return [];
  } catch (error) {
    if (!isRefused(error)) throw error;
    refused = error;
    await tx.query('ROLLBACK TO SAVEPOINT written');
    await tx.query('RELEASE SAVEPOINT written');
  }
  if (range.from === range.to) {
    await reject(tx, range, refused);
    return [range.from];
  }
  const middle = Math.floor((range.from + range.to) / 2);
  return [
    ...(await writeRange(tx, { ...range, to: middle })),
    ...(await writeRange(tx, { ...range, from: middle + 1 })),
  ];
}

async function reject(
  tx: Transaction,
  { organisationId, importId, from }: RecordRange,
  refused: Refused,
): Promise<void> {
  const { mapping, fileFacts } = await tx.manager.findOneByOrFail(Import, { organisationId, id: importId });
  const fields = new Set<string>(FIELDS_OF[refused.table ?? ''] ?? []);
  const columns = mapping.flatMap(({ index, field }) => (fields.has(field) ? [fileFacts?.header[index] ?? ''] : []));
  const code = columns.length === 0 ? 'import.not-writable' : 'import.value-not-writable';
  const parameters = columns.length === 0 ? {} : { columns: columns.join(', '), count: columns.length };
  await tx.query(
    `WITH gone AS (DELETE FROM import_records WHERE organisation_id = $1 AND import_id = $2 AND ordinal = $3 RETURNING rows)
     INSERT INTO import_rejections (organisation_id, import_id, row, code, reason, remedy)
     SELECT $1, $2, unnest(gone.rows), 'not-writable', $4::jsonb, $5::jsonb FROM gone ON CONFLICT DO NOTHING`,
    [
      organisationId,
      importId,
      from,
      storableJson({ code, parameters }),
      storableJson({ code: `${code}.remedy`, parameters }),
    ],
  );
  await tx.query(
    `UPDATE imports SET rejected_rows = (SELECT count(*) FROM import_rejections WHERE organisation_id = $1 AND import_id = $2)
     WHERE organisation_id = $1 AND id = $2`,
    [organisationId, importId],
  );
}
