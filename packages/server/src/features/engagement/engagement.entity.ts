import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { EngagementKind, EngagementPurpose, EngagementState } from './engagement-rules.ts';

/** What lets people of an auditor's organisation read some suppliers for a time, from proposal to end. */
@Entity('engagements')
@Check(
  'engagements_purpose_check',
  `purpose IN ('due-diligence', 'certification', 'customer', 'regulator', 'follow-up')`,
)
@Check('engagements_kinds_check', `kinds <@ ARRAY['decisions', 'remedies', 'evidence']`)
@Check('engagements_state_check', `state IN ('proposed', 'approved', 'declined', 'withdrawn')`)
@Check('engagements_approver_check', `decided_by <> proposed_by OR state = 'withdrawn'`)
@Check('engagements_until_check', 'until_at > from_at')
@Check(
  'engagements_ended_check',
  `(ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL OR state = 'approved')`,
)
@Index('engagements_organisation_id_proposed_at_idx', { synchronize: false })
export class Engagement {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'engagements_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'engagements_pkey' })
  id!: string;

  @Column({ name: 'auditor_organisation_id', type: 'uuid' })
  auditorOrganisationId!: string;

  /** As the auditor's organisation was called when this was proposed. */
  @Column({ name: 'auditor_name', type: 'text' })
  auditorName!: string;

  @Column({ type: 'text' })
  purpose!: EngagementPurpose;

  @Column({ type: 'text' })
  note!: string;

  /** What is seen beyond results and facts. */
  @Column({ type: 'text', array: true })
  kinds!: EngagementKind[];

  @Column({ name: 'from_on', type: 'date' })
  fromOn!: string;

  /** The last day on which it runs. */
  @Column({ name: 'until_on', type: 'date' })
  untilOn!: string;

  /** When the first day begins in the buyer's zone. Row-level security compares it with the clock of the database. */
  @Column({ name: 'from_at', type: 'timestamptz' })
  fromAt!: Date;

  /** When the day after the last begins. */
  @Column({ name: 'until_at', type: 'timestamptz' })
  untilAt!: Date;

  @Column({ type: 'text' })
  state!: EngagementState;

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

  /** Who ended it before its last day; null where nobody did. */
  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason!: string | null;

  @VersionColumn({ default: 1 })
  version!: number;
}
