import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { ListEntry } from '@plumbline/matching';

/** One edition of a screening list. */
@Entity('screening_lists')
@Check('screening_lists_kind_check', `kind IN ('uflpa', 'wro', 'other')`)
export class StoredScreeningList {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'screening_lists_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'screening_lists_pkey' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: 'uflpa' | 'wro' | 'other';

  @Column({ type: 'text' })
  edition!: string;

  @Column({ type: 'boolean' })
  fictional!: boolean;

  @Column({ type: 'jsonb' })
  entries!: readonly ListEntry[];

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
