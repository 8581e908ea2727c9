import type { Response } from '@plumbline/facts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Plan, Teller, Verifier } from './remedy-rules.ts';

/** One act about the response to a finding. Never changed. */
@Entity('remedy_steps')
@Check(
  'remedy_steps_response_check',
  `response IN ('none', 'declined', 'disclosed', 'plan-funded', 'on-schedule', 'confirmed-by-workers')`,
)
@Check('remedy_steps_source_check', `source IN ('supplier', 'buyer', 'audit', 'authority')`)
@Check('remedy_steps_verifier_check', `verifier IN ('union', 'worker-body', 'iom-un', 'independent-interviewer')`)
@Index('remedy_steps_organisation_id_remedy_id_idx', { synchronize: false })
export class RemedyStep {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'remedy_steps_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'remedy_steps_pkey' })
  id!: string;

  @Column({ name: 'remedy_id', type: 'uuid' })
  remedyId!: string;

  /** 1 for the first of its remedy. */
  @Column({ type: 'integer' })
  place!: number;

  @Column({ type: 'text' })
  response!: Response;

  @Column({ type: 'text' })
  source!: Teller;

  @Column({ name: 'evidence_date', type: 'date' })
  evidenceDate!: string;

  @Column({ type: 'text' })
  note!: string;

  /** Who verified on the workers' side, by kind. */
  @Column({ type: 'text', nullable: true })
  verifier!: Verifier | null;

  @Column({ type: 'jsonb', nullable: true })
  plan!: Plan | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}
