import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Explained } from '@plumbline/facts';
import type { QuestionCandidate } from './question-draft.ts';
import type { QuestionKind, QuestionRow, StoredSubject } from './question-row.ts';

/** A question that only a person can answer. Questions of an import are asked in bulk; each is answered by itself. */
@Entity('review_questions')
@Check('review_questions_kind_check', `kind IN ('match', 'country', 'sector', 'list-hit')`)
@Check('review_questions_state_check', `state IN ('open', 'answered', 'withdrawn')`)
@Index('review_questions_organisation_id_state_weight_idx', { synchronize: false })
@Index('review_questions_organisation_id_import_id_idx', { synchronize: false })
@Index('review_questions_organisation_id_import_id_answered_idx', { synchronize: false })
@Index('review_questions_organisation_id_supplier_id_answered_idx', { synchronize: false })
@Index('review_questions_organisation_id_supplier_id_list_hit_idx', { synchronize: false })
@Index('review_questions_organisation_id_kind_memory_key_idx', { synchronize: false })
export class ReviewQuestion implements QuestionRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'review_questions_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'review_questions_pkey' })
  id!: string;

  @Column({ type: 'text' })
  kind!: QuestionKind;

  @Column({ type: 'text' })
  state!: QuestionRow['state'];

  @Column({ type: 'boolean' })
  parked!: boolean;

  @Column({ name: 'import_id', type: 'uuid' })
  importId!: string;

  @Column({ name: 'record_ordinal', type: 'integer', nullable: true })
  recordOrdinal!: number | null;

  @Column({ name: 'supplier_id', type: 'uuid', nullable: true })
  supplierId!: string | null;

  /** The original supplier, when a merge has moved the question to another; null when it was not moved. */
  @Column({ name: 'own_supplier_id', type: 'uuid', nullable: true })
  ownSupplierId!: string | null;

  @Column({ name: 'memory_key', type: 'text' })
  memoryKey!: string;

  @Column({ type: 'jsonb' })
  subject!: StoredSubject;

  @Column({ type: 'jsonb' })
  candidates!: readonly QuestionCandidate[];

  @Column({ type: 'jsonb' })
  why!: Explained;

  @Column({ name: 'row_count', type: 'integer' })
  rowCount!: number;

  @Column({ type: 'integer' })
  weight!: number;

  /** For a part: the ordinals of its records. Null: the question is about all records that say it and are in no part. */
  @Column({ name: 'own_records', type: 'integer', array: true, nullable: true })
  ownRecords!: number[] | null;

  @Column({ name: 'split_from', type: 'uuid', nullable: true })
  splitFrom!: string | null;

  @Column({ name: 'answer_id', type: 'uuid', nullable: true })
  answerId!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @VersionColumn({ default: 1 })
  version!: number;
}
