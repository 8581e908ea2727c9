import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EntryKind, Teller, Verifier } from './remedy-rules.ts';

/** One line of the ledger of a remedy. Never changed: a correction is another line. */
@Entity('remedy_entries')
@Check('remedy_entries_kind_check', `kind IN ('repaid', 'debt-cancelled', 'documents-returned', 'measure')`)
@Check('remedy_entries_source_check', `source IN ('supplier', 'buyer', 'audit', 'authority', 'workers')`)
@Check(
  'remedy_entries_confirmed_by_check',
  `confirmed_by IN ('union', 'worker-body', 'iom-un', 'independent-interviewer')`,
)
@Index('remedy_entries_organisation_id_remedy_id_idx', { synchronize: false })
export class RemedyEntry {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'remedy_entries_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'remedy_entries_pkey' })
  id!: string;

  @Column({ name: 'remedy_id', type: 'uuid' })
  remedyId!: string;

  /** 1 for the first of its remedy. */
  @Column({ type: 'integer' })
  place!: number;

  @Column({ type: 'text' })
  kind!: EntryKind;

  @Column({ type: 'date' })
  day!: string;

  @Column({ type: 'integer' })
  workers!: number;

  @Column({ name: 'former_workers', type: 'integer' })
  formerWorkers!: number;

  /** Minor units of the currency; null where no money moves. */
  @Column({ type: 'bigint', nullable: true })
  minor!: number | null;

  @Column({ type: 'text', nullable: true })
  currency!: string | null;

  /** Who gave the numbers; `workers` through a verifier. */
  @Column({ type: 'text' })
  source!: Teller | 'workers';

  @Column({ name: 'confirmed_by', type: 'text', nullable: true })
  confirmedBy!: Verifier | null;

  @Column({ type: 'text' })
  note!: string;

  /** The entry that this one replaces. */
  @Column({ type: 'uuid', nullable: true })
  corrects!: string | null;

  @Column({ name: 'taken_back', type: 'boolean' })
  takenBack!: boolean;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}
