import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CorridorDetails } from './corridor-details.ts';

/** A version of a recruitment corridor. */
@Entity('recruitment_corridors')
@Index('recruitment_corridors_organisation_id_id_in_force_key', { synchronize: false })
@Index('recruitment_corridors_organisation_id_supplier_id_idx', { synchronize: false })
export class RecruitmentCorridor {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'recruitment_corridors_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'recruitment_corridors_pkey' })
  id!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'recruitment_corridors_pkey' })
  version!: number;

  @Column({ name: 'supplier_id', type: 'uuid' })
  supplierId!: string;

  /** The original supplier, when a merge has moved the corridor to another; null when it was not moved. */
  @Column({ name: 'own_supplier_id', type: 'uuid', nullable: true })
  ownSupplierId!: string | null;

  /** Key of the site; null for the supplier as a whole. A key is the same before and after a merge, an id is not. */
  @Column({ name: 'site_key', type: 'text', nullable: true })
  siteKey!: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text' })
  origin!: string;

  @Column({ type: 'text' })
  destination!: string;

  /** Agents and sub-agents. */
  @Column({ name: 'agent_ids', type: 'uuid', array: true })
  agentIds!: string[];

  @Column({ type: 'jsonb' })
  details!: CorridorDetails;

  @Column({ type: 'boolean' })
  ended!: boolean;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_from', type: 'timestamptz' })
  recordedFrom!: Date;

  @Column({ name: 'recorded_to', type: 'timestamptz', nullable: true })
  recordedTo!: Date | null;
}
