import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ExportRequest } from './export-request.ts';

/** A file of suppliers that a member requested. */
@Entity('exports')
@Index('exports_organisation_id_created_by_idx', { synchronize: false })
export class Export {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'exports_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'exports_pkey' })
  id!: string;

  /** Null until the file is written. */
  @Column({ name: 'file_id', type: 'uuid', nullable: true })
  fileId!: string | null;

  @Column({ type: 'jsonb' })
  request!: ExportRequest;

  @Column({ name: 'row_count', type: 'integer', default: 0 })
  rowCount!: number;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
