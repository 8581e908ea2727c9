import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { OriginKind } from './origin.ts';

/** A supplier of a buyer. Suppliers arrive in bulk; each is shown, merged and separated by itself. */
@Entity('suppliers')
@Check('suppliers_state_check', `state IN ('arriving', 'active', 'withdrawn')`)
@Check('suppliers_origin_kind_check', `origin_kind IN ('import', 'form', 'answer', 'audit', 'review')`)
@Index('suppliers_organisation_id_origin_id_idx', { synchronize: false })
@Index('suppliers_organisation_id_merged_into_idx', { synchronize: false })
export class Supplier {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'suppliers_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'suppliers_pkey' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  /** ISO 3166-1 alpha-2, or empty. */
  @Column({ type: 'text' })
  country!: string;

  @Column({ type: 'text' })
  state!: 'arriving' | 'active' | 'withdrawn';

  @Column({ name: 'origin_kind', type: 'text', default: 'import' })
  originKind!: OriginKind;

  @Column({ name: 'origin_id', type: 'uuid' })
  originId!: string;

  /** Read by the version before only. */
  @Column({ name: 'first_import_id', type: 'uuid', nullable: true })
  firstImportId!: string | null;

  /** The supplier that it was merged into, and the answer that did that. */
  @Column({ name: 'merged_into', type: 'uuid', nullable: true })
  mergedInto!: string | null;

  @Column({ name: 'merged_by', type: 'uuid', nullable: true })
  mergedBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Since when it is as it is; triggers say so. What it was before is in `past_suppliers`. */
  @Column({ name: 'recorded_from', type: 'timestamptz', default: () => 'recorded_now()', insert: false, update: false })
  recordedFrom!: Date;

  @VersionColumn({ default: 1 })
  version!: number;
}
