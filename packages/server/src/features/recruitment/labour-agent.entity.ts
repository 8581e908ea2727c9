import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AgentDetails } from './agent-details.ts';

/** A version of what the organisation knows of a labour agent. */
@Entity('labour_agents')
@Index('labour_agents_organisation_id_id_in_force_key', { synchronize: false })
export class LabourAgent {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'labour_agents_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'labour_agents_pkey' })
  id!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'labour_agents_pkey' })
  version!: number;

  @Column({ type: 'text' })
  name!: string;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text' })
  country!: string;

  @Column({ type: 'jsonb' })
  details!: AgentDetails;

  /** The organisation no longer keeps it among its agents. */
  @Column({ type: 'boolean' })
  ended!: boolean;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_from', type: 'timestamptz' })
  recordedFrom!: Date;

  /** When the next version took its place; null while in force. */
  @Column({ name: 'recorded_to', type: 'timestamptz', nullable: true })
  recordedTo!: Date | null;
}
