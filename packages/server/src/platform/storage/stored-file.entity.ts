import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { WrittenFile } from './file-storage.ts';

export type StoredFileKind = 'upload' | 'export' | 'rejected';

/** A file of an organisation in the storage folder. */
@Entity('stored_files')
@Check('stored_files_kind_check', `kind IN ('upload', 'export', 'rejected')`)
export class StoredFile implements WrittenFile {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'stored_files_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'stored_files_pkey' })
  id!: string;

  @Column({ type: 'text' })
  kind!: StoredFileKind;

  /** The person's name for it; shown and used for downloads, never as a path. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'bigint' })
  size!: number;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ name: 'storage_key', type: 'text' })
  storageKey!: string;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
