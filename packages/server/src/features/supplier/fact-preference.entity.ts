import type { FactKey } from '@plumbline/facts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PreferenceReason } from './preferences.ts';

/** A person's choice between what several sources say of one fact, with its end. See `preferences.ts`. */
@Entity('fact_preferences')
@Check('fact_preferences_reason_check', `reason IN ('mistaken', 'closer', 'covers-more', 'outdated', 'other')`)
@Index('fact_preferences_in_force_key', { synchronize: false })
export class FactPreference {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'fact_preferences_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'fact_preferences_pkey' })
  id!: string;

  /** The supplier that it was made about, also while that is merged into another one. */
  @Column({ name: 'supplier_id', type: 'uuid' })
  supplierId!: string;

  @Column({ name: 'site_key', type: 'text' })
  siteKey!: string;

  @Column({ name: 'input_key', type: 'text' })
  inputKey!: string;

  @Column({ type: 'text' })
  fact!: FactKey;

  @Column({ type: 'text' })
  chosen!: string;

  @Column({ type: 'text', array: true })
  over!: string[];

  @Column({ type: 'text' })
  reason!: PreferenceReason;

  @Column({ type: 'text' })
  note!: string;

  @Column({ name: 'made_by', type: 'uuid' })
  madeBy!: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy!: string | null;
}
