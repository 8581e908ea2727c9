import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is done about one finding of a supplier: a rule at a site. Its steps and its ledger are rows of their own, and are only added to. */
@Entity('remedies')
@Index('remedies_organisation_id_supplier_id_idx', { synchronize: false })
export class Remedy {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'remedies_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'remedies_pkey' })
  id!: string;

  @Column({ name: 'supplier_id', type: 'uuid' })
  supplierId!: string;

  /** The original supplier, when a merge has moved the remedy to another; null when it was not moved. */
  @Column({ name: 'own_supplier_id', type: 'uuid', nullable: true })
  ownSupplierId!: string | null;

  @Column({ name: 'rule_id', type: 'text' })
  ruleId!: string;

  @Column({ name: 'site_key', type: 'text' })
  siteKey!: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  /** Grows with each step and entry. */
  @Column({ type: 'integer', default: 1 })
  version!: number;
}
