import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Constant, MappedColumn } from './import-parts.ts';

/** How a file with these headings was read, for the next one. */
@Entity('mappings')
@Index('mappings_organisation_id_header_digest_idx', { synchronize: false })
export class Mapping {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'mappings_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'mappings_pkey' })
  id!: string;

  @Column({ name: 'header_digest', type: 'text' })
  headerDigest!: string;

  @Column({ type: 'jsonb' })
  header!: readonly string[];

  @Column({ type: 'jsonb' })
  mapping!: readonly MappedColumn[];

  @Column({ type: 'jsonb' })
  constants!: readonly Constant[];

  @Column({ name: 'import_id', type: 'uuid' })
  importId!: string;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'revoked_by', type: 'uuid', nullable: true })
  revokedBy!: string | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
