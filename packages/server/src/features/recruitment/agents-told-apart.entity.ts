import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Two agents of which a person has said that they are not the same. */
@Entity('agents_told_apart')
@Check('agents_told_apart_order_check', 'agent_id < other_id')
export class AgentsToldApart {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'agents_told_apart_pkey' })
  organisationId!: string;

  /** The one with the lower id. */
  @PrimaryColumn({ name: 'agent_id', type: 'uuid', primaryKeyConstraintName: 'agents_told_apart_pkey' })
  agentId!: string;

  @PrimaryColumn({ name: 'other_id', type: 'uuid', primaryKeyConstraintName: 'agents_told_apart_pkey' })
  otherId!: string;

  @Column({ name: 'told_by', type: 'uuid' })
  toldBy!: string;

  @Column({ name: 'told_at', type: 'timestamptz' })
  toldAt!: Date;
}
