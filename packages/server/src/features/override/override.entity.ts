import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { OverrideLabel, OverrideReason, OverrideState } from './override-rules.ts';

/** A label that people put in the place of the computed one, from proposal to end. */
@Entity('overrides')
@Check('overrides_label_check', `label IN ('HIGH', 'MEDIUM', 'LOW')`)
@Check(
  'overrides_computed_label_check',
  `computed_label IN ('HIGH', 'NOT_ENOUGH_KNOWN', 'MEDIUM', 'LOW', 'NOT_ASSESSED') AND computed_label <> label`,
)
@Check(
  'overrides_state_check',
  `state IN ('proposed', 'in-force', 'declined', 'withdrawn', 'superseded', 'ended', 'expired')`,
)
@Check('overrides_approver_check', `decided_by <> proposed_by OR state = 'withdrawn'`)
@Check('overrides_end_approver_check', `state <> 'ended' OR ended_by <> end_proposed_by`)
@Index('overrides_organisation_id_supplier_id_proposed_at_idx', { synchronize: false })
@Index('overrides_organisation_id_state_until_idx', { synchronize: false })
@Index('overrides_organisation_id_supplier_id_proposed_key', { synchronize: false })
@Index('overrides_organisation_id_supplier_id_in_force_key', { synchronize: false })
export class Override {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'overrides_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'overrides_pkey' })
  id!: string;

  @Column({ name: 'supplier_id', type: 'uuid' })
  supplierId!: string;

  @Column({ type: 'text' })
  label!: OverrideLabel;

  /** The computed label that it was proposed against. */
  @Column({ name: 'computed_label', type: 'text' })
  computedLabel!: string;

  @Column({ type: 'text' })
  state!: OverrideState;

  @Column({ name: 'reason_code', type: 'text' })
  reasonCode!: OverrideReason;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  evidence!: string;

  @Column({ name: 'evidence_date', type: 'date' })
  evidenceDate!: string;

  /** The last day on which it holds. */
  @Column({ type: 'date' })
  until!: string;

  @Column({ name: 'proposed_by', type: 'uuid' })
  proposedBy!: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  /** Who approved, declined or withdrew it. */
  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'decline_reason', type: 'text', nullable: true })
  declineReason!: string | null;

  /** Who proposed last that it ends before its day; null where nobody did, or took that back. */
  @Column({ name: 'end_proposed_by', type: 'uuid', nullable: true })
  endProposedBy!: string | null;

  @Column({ name: 'end_proposed_at', type: 'timestamptz', nullable: true })
  endProposedAt!: Date | null;

  /** Why it is to end, or has ended, before its day. */
  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason!: string | null;

  /** Who declined the proposed end, so that it stays in force. */
  @Column({ name: 'end_declined_by', type: 'uuid', nullable: true })
  endDeclinedBy!: string | null;

  @Column({ name: 'end_declined_at', type: 'timestamptz', nullable: true })
  endDeclinedAt!: Date | null;

  @Column({ name: 'end_decline_reason', type: 'text', nullable: true })
  endDeclineReason!: string | null;

  /** Who approved its end, or approved the one that took its place; null where it expired. */
  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @VersionColumn({ default: 1 })
  version!: number;
}
