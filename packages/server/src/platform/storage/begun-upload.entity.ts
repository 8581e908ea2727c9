import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Room that is reserved for an upload until it is complete. */
@Entity('begun_uploads')
@Check('begun_uploads_bytes_check', 'bytes >= 0')
export class BegunUpload {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'begun_uploads_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'begun_uploads_pkey' })
  id!: string;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  /** The announced size; the largest allowed size if none is announced. */
  @Column({ type: 'bigint' })
  bytes!: number;

  @Column({ name: 'begun_at', type: 'timestamptz' })
  begunAt!: Date;
}
