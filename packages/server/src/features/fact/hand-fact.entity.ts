import type { Assurance, StatedSource } from '@plumbline/facts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A statement that a person recorded by hand. It is never changed: a correction is another one, and ends it. */
@Entity('hand_facts')
@Check('hand_facts_source_kind_check', `source_kind IN ('buyer', 'supplier', 'audit', 'authority')`)
@Check('hand_facts_assurance_check', `assurance IN ('alleged', 'admitted', 'documented', 'corroborated')`)
@Index('hand_facts_organisation_id_supplier_id_idx', { synchronize: false })
export class HandFact {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'hand_facts_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'hand_facts_pkey' })
  id!: string;

  /** The supplier that it was recorded about, also while that is merged into another one. */
  @Column({ name: 'supplier_id', type: 'uuid' })
  supplierId!: string;

  @Column({ name: 'site_key', type: 'text' })
  siteKey!: string;

  /** Key of the form: a fact, `site` or `input`. */
  @Column({ type: 'text' })
  form!: string;

  /** The texts as they were written, by field. */
  @Column({ type: 'jsonb' })
  said!: Readonly<Record<string, string>>;

  @Column({ name: 'source_kind', type: 'text' })
  sourceKind!: StatedSource;

  @Column({ type: 'text' })
  assurance!: Assurance;

  @Column({ name: 'evidence_date', type: 'date' })
  evidenceDate!: string;

  /** The paper or register that was seen; empty if none was. */
  @Column({ type: 'text' })
  document!: string;

  @Column({ type: 'text' })
  note!: string;

  /** The statement that this one corrects. */
  @Column({ type: 'uuid', nullable: true })
  corrects!: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy!: string | null;

  /** Why it was withdrawn; null for one that was corrected. */
  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason!: string | null;
}
