import type { Problem, RecordContact, Rejection } from '@plumbline/intake';
import { copyRows } from '../../../platform/db/copy-rows.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { recordsInBrief } from '../../supplier/blank-columns.ts';
import { forgetQuestions } from '../../review/import-questions.ts';
import { CHUNK_RECORDS, type StagedRecord } from './record-draft.ts';

const recordColumns = [
  'organisation_id',
  'import_id',
  'ordinal',
  'chunk',
  'tile',
  'first_row',
  'rows',
  'row_count',
  'supplier_id',
  'keys',
  'name',
  'country',
  'record',
  'digest',
  'base_digest',
  'differences',
  'unclear_work',
];

/** The import that is staged. */
export interface Staging {
  readonly organisationId: string;
  readonly importId: string;
}

/** Deletes what an earlier attempt staged. */
export async function clearStage(tx: Transaction, { organisationId, importId }: Staging): Promise<void> {
  const parameters = [organisationId, importId];
  for (const table of [
    'import_records',
    'import_rejections',
    'import_problems',
    'import_cells',
    'import_chunks',
    'import_contacts',
  ]) {
    await tx.query(`DELETE FROM ${table} WHERE organisation_id = $1 AND import_id = $2`, parameters);
  }
  await forgetQuestions(tx, { organisationId, importId });
}

export async function stageRecords(
  tx: Transaction,
  { organisationId, importId }: Staging,
  records: readonly StagedRecord[],
): Promise<void> {
  const brief = await recordsInBrief(
    tx,
    organisationId,
    records.map(({ packed }) => packed),
  );
  const rows = records.map(
    ({ ordinal, tile, rows: of, supplierId, keys, packed, baseDigest, differences, unclearWork }, place) => [
      organisationId,
      importId,
      ordinal,
      Math.floor(ordinal / CHUNK_RECORDS),
      tile,
      of[0] ?? 0,
      of,
      of.length,
      supplierId,
      keys.keys,
      packed.name,
      packed.country,
      { json: brief[place] },
      packed.digest,
      baseDigest,
      { json: differences },
      { json: unclearWork },
    ],
  );
  await copyRows(tx, 'import_records', recordColumns, rows);
}

/** A contact with the record that names it. */
export interface StagedContact extends RecordContact {
  readonly ordinal: number;
}

/** Contacts are staged apart from their records, which are kept longer. */
export async function stageContacts(
  tx: Transaction,
  { organisationId, importId }: Staging,
  contacts: readonly StagedContact[],
): Promise<void> {
  const rows = contacts.map(({ ordinal, email, name, language }) => [
    ...[organisationId, importId, ordinal, email, name, language],
  ]);
  const columns = ['organisation_id', 'import_id', 'ordinal', 'email', 'name', 'language'];
  await copyRows(tx, 'import_contacts', columns, rows);
}

export async function stageRejections(
  tx: Transaction,
  { organisationId, importId }: Staging,
  rejections: readonly Rejection[],
): Promise<void> {
  const rows = rejections.map(({ row, code, reason, remedy }) => [
    organisationId,
    importId,
    row,
    code,
    { json: reason },
    { json: remedy },
  ]);
  await copyRows(tx, 'import_rejections', ['organisation_id', 'import_id', 'row', 'code', 'reason', 'remedy'], rows);
}

/** @param first ordinal of the first problem */
export async function stageProblems(
  tx: Transaction,
  { organisationId, importId }: Staging,
  problems: readonly Problem[],
  first: number,
): Promise<void> {
  const rows = problems.map(({ row, column, code, value, reason, remedy }, place) => [
    organisationId,
    importId,
    first + place,
    row,
    column,
    code,
    value,
    { json: reason },
    { json: remedy },
  ]);
  const columns = ['organisation_id', 'import_id', 'ordinal', 'row', 'heading', 'code', 'value', 'reason', 'remedy'];
  await copyRows(tx, 'import_problems', columns, rows);
}
