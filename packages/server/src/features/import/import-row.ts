import type { Explained } from '@plumbline/facts';
import type { FileSource, ReadOptions } from '@plumbline/intake';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Constant, ImportState, MappedColumn, StoredFileFacts, StoredSuggestion } from './import-parts.ts';
import { Import } from './import.entity.ts';

/** A row of `imports`. */
export interface ImportRow {
  readonly id: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly fileDigest: string;
  readonly correctsImportId: string | null;
  readonly state: ImportState;
  readonly sourceKind: FileSource;
  readonly documentKind: string | null;
  readonly asOf: string | null;
  readonly asOfWhy: Explained | null;
  readonly reading: ReadOptions;
  readonly fileFacts: StoredFileFacts | null;
  readonly suggestions: readonly StoredSuggestion[] | null;
  /** Some values of each column. */
  readonly sample: readonly (readonly string[])[] | null;
  readonly mapping: readonly MappedColumn[];
  readonly constants: readonly Constant[];
  readonly remember: boolean;
  readonly fingerprint: string | null;
  readonly rowCount: number;
  readonly supplierCount: number;
  readonly siteCount: number;
  readonly newRows: number;
  readonly changedRows: number;
  readonly sameRows: number;
  readonly parkedRows: number;
  readonly rejectedRows: number;
  readonly problemCount: number;
  readonly contactCount: number;
  readonly chunkCount: number;
  readonly failure: Explained | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly checkedAt: Date | null;
  readonly committedBy: string | null;
  readonly committedAt: Date | null;
  readonly undoneBy: string | null;
  readonly undoneAt: Date | null;
  readonly version: number;
}

/** Columns of {@link ImportRow}; `i` is the table. */
export const IMPORT_COLUMNS = `
  i.id, i.file_id AS "fileId", i.file_name AS "fileName", i.file_digest AS "fileDigest", i.corrects_import_id AS "correctsImportId", i.state,
  i.source_kind AS "sourceKind", i.document_kind AS "documentKind", i.as_of AS "asOf", i.as_of_why AS "asOfWhy", i.reading, i.file_facts AS "fileFacts",
  i.suggestions, i.sample, i.mapping, i.constants, i.remember, i.fingerprint, i.row_count AS "rowCount", i.supplier_count AS "supplierCount",
  i.site_count AS "siteCount", i.new_rows AS "newRows", i.changed_rows AS "changedRows", i.same_rows AS "sameRows", i.parked_rows AS "parkedRows",
  i.rejected_rows AS "rejectedRows", i.problem_count AS "problemCount", i.contact_count AS "contactCount", i.chunk_count AS "chunkCount", i.failure, i.created_by AS "createdBy",
  i.created_at AS "createdAt", i.checked_at AS "checkedAt", i.committed_by AS "committedBy", i.committed_at AS "committedAt",
  i.undone_by AS "undoneBy", i.undone_at AS "undoneAt", i.version`;

/** Locks the import until the transaction ends, so that changes to one import run one after the other. */
export async function lockImport(tx: Transaction, organisationId: string, id: string): Promise<Import> {
  const row = await tx.manager.findOne(Import, { where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
  if (row === null) throw new NotFound('No import has this id');
  return row;
}

/** @throws UserErrors when the import has changed since it was shown, or is not in an allowed state */
export function assertStep(row: ImportRow, version: number, allowed: readonly ImportState[]): void {
  if (row.version !== version) throw userError('CONFLICT');
  if (!allowed.includes(row.state)) throw userError('IMPORT_NOT_NOW', null, { state: row.state });
}
