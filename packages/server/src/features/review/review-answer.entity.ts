import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { QuestionKind } from './question-row.ts';

/** A person's answer to a question, and whether it is remembered. */
@Entity('review_answers')
@Index('review_answers_organisation_id_kind_memory_key_idx', { synchronize: false })
export class ReviewAnswer {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'review_answers_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'review_answers_pkey' })
  id!: string;

  @Column({ type: 'text' })
  kind!: QuestionKind;

  @Column({ name: 'memory_key', type: 'text' })
  memoryKey!: string;

  @Column({ type: 'jsonb' })
  answer!: { readonly value: string; readonly text: string };

  @Column({ type: 'boolean' })
  remembered!: boolean;

  /** For a question that was split: the keys that identify its records. Null: the answer is about the words, of any supplier. */
  @Column({ name: 'of_records', type: 'text', array: true, nullable: true })
  ofRecords!: string[] | null;

  @Column({ name: 'question_id', type: 'uuid' })
  questionId!: string;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'revoked_by', type: 'uuid', nullable: true })
  revokedBy!: string | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
