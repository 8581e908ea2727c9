import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { RuleClass, Severity, SubjectKind } from '@plumbline/risk';
import type { FlagStatus, Wait } from './flag-rules.ts';

/** A flag that somebody has worked on. What happened to it are its events. */
@Entity('flags')
@Check('flags_severity_check', `severity IN ('L', 'M', 'H', 'C')`)
@Check('flags_status_check', `status IN ('open', 'under-review', 'disputed', 'waiting', 'proposed', 'cleared')`)
@Check('flags_waits_for_check', `waits_for IN ('no-verifier', 'no-leverage')`)
@Index('flags_organisation_id_identity_key', { synchronize: false })
@Index('flags_organisation_id_status_changed_at_idx', { synchronize: false })
export class FlagRecord {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'flags_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'flags_pkey' })
  id!: string;

  /** The supplier that it is about, whatever that was merged into. */
  @Column({ name: 'supplier_id', type: 'uuid' })
  supplierId!: string;

  @Column({ name: 'rule_id', type: 'text' })
  ruleId!: string;

  @Column({ name: 'subject_kind', type: 'text' })
  subjectKind!: SubjectKind;

  @Column({ name: 'subject_key', type: 'text' })
  subjectKey!: string;

  /** Class and severity as of the last act. */
  @Column({ type: 'text' })
  class!: RuleClass;

  @Column({ type: 'text' })
  severity!: Severity;

  @Column({ type: 'text' })
  status!: FlagStatus;

  @Column({ name: 'first_seen_at', type: 'timestamptz' })
  firstSeenAt!: Date;

  @Column({ name: 'waits_for', type: 'text', nullable: true })
  waitsFor!: Wait | null;

  /** When it is looked at again, while it waits. */
  @Column({ name: 'next_on', type: 'date', nullable: true })
  nextOn!: string | null;

  /** Who proposed to clear it or, where it is cleared, to open it again, while that waits for a second person. */
  @Column({ name: 'proposed_by', type: 'uuid', nullable: true })
  proposedBy!: string | null;

  /** What made it true when it was proposed to clear it. */
  @Column({ name: 'proposed_bases', type: 'jsonb', nullable: true })
  proposedBases!: readonly string[] | null;

  /** The last clearing. */
  @Column({ name: 'clearing_id', type: 'uuid', nullable: true })
  clearingId!: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;

  @VersionColumn({ default: 1 })
  version!: number;
}
