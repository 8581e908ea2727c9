import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { DecisionKind, DecisionState } from './decision-rules.ts';

/** A buyer's decision about a supplier, from proposal to end. */
@Entity('decisions')
@Check(
  'decisions_kind_check',
  `kind IN ('continue', 'engage', 'continue-with-conditions', 'suspend', 'responsible-exit', 'hold')`,
)
@Check(
  'decisions_state_check',
  `state IN ('proposed', 'in-force', 'declined', 'withdrawn', 'superseded', 'held', 'lifted')`,
)
@Check(
  'decisions_hold_check',
  `(kind = 'hold') = (state IN ('held', 'lifted')) AND (kind = 'hold') = (lots IS NOT NULL)`,
)
@Check('decisions_set_aside_check', `set_aside IN ('proposed', 'in-force')`)
@Index('decisions_organisation_id_supplier_id_proposed_at_idx', { synchronize: false })
@Index('decisions_organisation_id_state_proposed_at_idx', { synchronize: false })
@Index('decisions_organisation_id_supplier_id_proposed_key', { synchronize: false })
@Index('decisions_organisation_id_supplier_id_in_force_key', { synchronize: false })
@Index('decisions_organisation_id_supplier_id_held_idx', { synchronize: false })
@Index('decisions_organisation_id_moved_at_idx', { synchronize: false })
export class Decision {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'decisions_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'decisions_pkey' })
  id!: string;

  @Column({ name: 'supplier_id', type: 'uuid' })
  supplierId!: string;

  @Column({ type: 'text' })
  kind!: DecisionKind;

  @Column({ type: 'text' })
  state!: DecisionState;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  conditions!: string;

  @Column({ type: 'date', nullable: true })
  until!: string | null;

  @Column({ name: 'remedy_date', type: 'date', nullable: true })
  remedyDate!: string | null;

  /** Answers of the do-no-harm checklist by key. */
  @Column({ type: 'jsonb' })
  checklist!: Readonly<Record<string, string>>;

  /** Number of findings that were open when it was proposed. */
  @Column({ name: 'open_findings', type: 'integer' })
  openFindings!: number;

  /** Of a decision that leaves: the day of the year before on which the supplier told of a finding itself; else null. */
  @Column({ name: 'disclosed_on', type: 'date', nullable: true })
  disclosedOn!: string | null;

  /** Of a decision with conditions: the user who sees to it that they are met. Those of before owners were asked for have none. */
  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  ownerId!: string | null;

  /** Where something barred going on as before: which of the offered reasons it rests on. */
  @Column({ name: 'reason_code', type: 'text', nullable: true })
  reasonCode!: string | null;

  /** Rules that barred going on as before when it was proposed; empty for none, and of those from before they were kept. */
  @Column({ name: 'barred_by', type: 'text', default: '' })
  barredBy!: string;

  /** Of a hold: the lots or orders that are held; empty for all shipments. Null for every other kind. */
  @Column({ type: 'text', array: true, nullable: true })
  lots!: string[] | null;

  /** Of a hold that was lifted. */
  @Column({ name: 'lifted_by', type: 'uuid', nullable: true })
  liftedBy!: string | null;

  @Column({ name: 'lifted_at', type: 'timestamptz', nullable: true })
  liftedAt!: Date | null;

  @Column({ name: 'lift_reason', type: 'text', nullable: true })
  liftReason!: string | null;

  /** The decision that was in force until this one. */
  @Column({ name: 'supersedes_id', type: 'uuid', nullable: true })
  supersedesId!: string | null;

  /** When its author took it back; it is then withdrawn, and the one before is in force again. */
  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;

  @Column({ name: 'proposed_by', type: 'uuid' })
  proposedBy!: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'decline_reason', type: 'text', nullable: true })
  declineReason!: string | null;

  /** The original supplier, when a merge has moved the decision to another; null when it was not moved. */
  @Column({ name: 'own_supplier_id', type: 'uuid', nullable: true })
  ownSupplierId!: string | null;

  /** The state that only a merge ended; undoing the merge restores it. */
  @Column({ name: 'set_aside', type: 'text', nullable: true })
  setAside!: 'proposed' | 'in-force' | null;

  @VersionColumn({ default: 1 })
  version!: number;
}
