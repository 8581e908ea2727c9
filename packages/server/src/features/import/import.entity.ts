import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Explained } from '@plumbline/facts';
import type { FileSource, ReadOptions } from '@plumbline/intake';
import type { StoredForecast } from './check/forecast.ts';
import type { Constant, ImportState, MappedColumn, StoredFileFacts, StoredSuggestion } from './import-parts.ts';

/** A file on its way to suppliers, from upload to commit and undo. */
@Entity('imports')
@Check(
  'imports_state_check',
  `state IN ('uploaded', 'mapped', 'checking', 'checked', 'importing', 'imported', 'undoing', 'undone', 'discarded', 'failed')`,
)
@Check('imports_source_kind_check', `source_kind IN ('buyer', 'supplier', 'audit')`)
@Index('imports_organisation_id_created_at_idx', { synchronize: false })
@Index('imports_organisation_id_fingerprint_key', { synchronize: false })
@Index('imports_organisation_id_writing_key', { synchronize: false })
export class Import {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'imports_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'imports_pkey' })
  id!: string;

  @Column({ name: 'file_id', type: 'uuid' })
  fileId!: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  @Column({ name: 'file_digest', type: 'text' })
  fileDigest!: string;

  @Column({ name: 'corrects_import_id', type: 'uuid', nullable: true })
  correctsImportId!: string | null;

  /** Rejected rows of the corrected import that were corrected in the page and stand in this file, by their numbers there. */
  @Column({ name: 'corrected_rows', type: 'integer', array: true, default: [] })
  correctedRows!: readonly number[];

  @Column({ type: 'text' })
  state!: ImportState;

  @Column({ name: 'source_kind', type: 'text' })
  sourceKind!: FileSource;

  @Column({ name: 'document_kind', type: 'text', nullable: true })
  documentKind!: string | null;

  @Column({ name: 'as_of', type: 'date', nullable: true })
  asOf!: string | null;

  @Column({ name: 'as_of_why', type: 'jsonb', nullable: true })
  asOfWhy!: Explained | null;

  @Column({ type: 'jsonb' })
  reading!: ReadOptions;

  @Column({ name: 'file_facts', type: 'jsonb', nullable: true })
  fileFacts!: StoredFileFacts | null;

  @Column({ type: 'jsonb', nullable: true })
  suggestions!: readonly StoredSuggestion[] | null;

  /** Some values of each column. */
  @Column({ type: 'jsonb', nullable: true })
  sample!: readonly (readonly string[])[] | null;

  @Column({ type: 'jsonb' })
  mapping!: readonly MappedColumn[];

  @Column({ type: 'jsonb' })
  constants!: readonly Constant[];

  /** The mapping is remembered when the file is imported with it. */
  @Column({ type: 'boolean', default: false })
  remember!: boolean;

  /** Fingerprint of the file and how it is read; equal ones are the same import. */
  @Column({ type: 'text', nullable: true })
  fingerprint!: string | null;

  @Column({ name: 'row_count', type: 'integer', default: 0 })
  rowCount!: number;

  @Column({ name: 'supplier_count', type: 'integer', default: 0 })
  supplierCount!: number;

  @Column({ name: 'site_count', type: 'integer', default: 0 })
  siteCount!: number;

  @Column({ name: 'new_rows', type: 'integer', default: 0 })
  newRows!: number;

  @Column({ name: 'changed_rows', type: 'integer', default: 0 })
  changedRows!: number;

  @Column({ name: 'same_rows', type: 'integer', default: 0 })
  sameRows!: number;

  @Column({ name: 'parked_rows', type: 'integer', default: 0 })
  parkedRows!: number;

  @Column({ name: 'rejected_rows', type: 'integer', default: 0 })
  rejectedRows!: number;

  @Column({ name: 'problem_count', type: 'integer', default: 0 })
  problemCount!: number;

  @Column({ name: 'contact_count', type: 'integer', default: 0 })
  contactCount!: number;

  @Column({ name: 'chunk_count', type: 'integer', default: 0 })
  chunkCount!: number;

  @Column({ type: 'jsonb', nullable: true })
  failure!: Explained | null;

  /** What the import would lead to, as of its check; null until it is checked. */
  @Column({ type: 'jsonb', nullable: true })
  forecast!: StoredForecast | null;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'checked_at', type: 'timestamptz', nullable: true })
  checkedAt!: Date | null;

  @Column({ name: 'committed_by', type: 'uuid', nullable: true })
  committedBy!: string | null;

  @Column({ name: 'committed_at', type: 'timestamptz', nullable: true })
  committedAt!: Date | null;

  @Column({ name: 'undone_by', type: 'uuid', nullable: true })
  undoneBy!: string | null;

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;

  /** Every supplier of the file is invented. */
  @Column({ type: 'boolean', default: false })
  fictional!: boolean;

  /** The last entry of the audit chain before the check read anything. */
  @Column({ name: 'check_started_after', type: 'bigint', default: 0 })
  checkStartedAfter!: number;

  @VersionColumn({ default: 1 })
  version!: number;
}
