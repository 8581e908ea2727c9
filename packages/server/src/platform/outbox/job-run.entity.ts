import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a person or the service started, and how far it is. Its jobs stand in the outbox. */
@Entity('job_runs')
@Check('job_runs_state_check', `state IN ('waiting', 'running', 'done', 'failed', 'cancelled')`)
@Index('job_runs_organisation_id_created_at_idx', { synchronize: false })
@Index('job_runs_organisation_id_subject_id_idx', { synchronize: false })
@Index('job_runs_open_idx', { synchronize: false })
export class JobRun {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'job_runs_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'job_runs_pkey', default: () => 'uuidv7()' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'title_parameters', type: 'jsonb', default: {} })
  titleParameters!: Readonly<Record<string, string | number>>;

  @Column({ name: 'subject_type', type: 'text' })
  subjectType!: string;

  @Column({ name: 'subject_id', type: 'uuid', nullable: true })
  subjectId!: string | null;

  /** The person; null for the service itself. */
  @Column({ name: 'started_by', type: 'uuid', nullable: true })
  startedBy!: string | null;

  @Column({ type: 'text', default: 'waiting' })
  state!: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

  @Column({ type: 'text', default: '' })
  stage!: string;

  @Column({ type: 'integer', default: 0 })
  done!: number;

  @Column({ type: 'integer', default: 0 })
  total!: number;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ name: 'fencing_token', type: 'bigint', default: 0 })
  fencingToken!: number;

  @Column({ name: 'reason_code', type: 'text', nullable: true })
  reasonCode!: string | null;

  @Column({ name: 'reason_parameters', type: 'jsonb', default: {} })
  reasonParameters!: Readonly<Record<string, string | number>>;

  @Column({ name: 'cancel_requested_at', type: 'timestamptz', nullable: true })
  cancelRequestedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'stage_started_at', type: 'timestamptz', nullable: true })
  stageStartedAt!: Date | null;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
