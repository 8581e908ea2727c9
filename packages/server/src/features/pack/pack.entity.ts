import type { PackScope } from '@plumbline/evidence';
import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { PackState } from './pack-rules.ts';
import type { StagedContents } from './staged-contents.ts';

/** An evidence pack, from the first build to its end. */
@Entity('packs')
@Check(
  'packs_state_check',
  `state IN ('building', 'built', 'signing', 'released', 'refused', 'failed', 'cancelled', 'discarded', 'withdrawn', 'expired')`,
)
@Check('packs_second_person_check', `NOT is_protected OR released_by IS NULL OR released_by <> created_by`)
@Index('packs_organisation_id_created_at_idx', { synchronize: false })
@Index('packs_organisation_id_series_idx', { synchronize: false })
@Index('packs_organisation_id_expires_at_idx', { synchronize: false })
@Index('packs_organisation_id_engagement_id_idx', { synchronize: false })
@Check('packs_auditor_check', `(engagement_id IS NULL) = (auditor_name IS NULL)`)
export class Pack {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'packs_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'packs_pkey' })
  id!: string;

  @Column({ type: 'jsonb' })
  scope!: PackScope;

  /** The last instant of the day as of which it is put together; null where that day had not ended: then it holds what is stored when it is built. */
  @Column({ name: 'as_of_at', type: 'timestamptz', nullable: true })
  asOfAt!: Date | null;

  /** The same for packs that differ in their days alone: the later of them supersedes the earlier. */
  @Column({ type: 'text' })
  series!: string;

  /** The id that stands in the pack; it follows from the scope, so two buildings of one scope share it. */
  @Column({ name: 'pack_id', type: 'text' })
  packId!: string;

  @Column({ type: 'text' })
  state!: PackState;

  /** It holds flags that are protected from suppliers, so a second person releases it. */
  @Column({ name: 'is_protected', type: 'boolean', default: false })
  isProtected!: boolean;

  /** Null until built. */
  @Column({ type: 'jsonb', nullable: true })
  contents!: StagedContents | null;

  /** The file that the last start of a job began; one that was killed left it behind. */
  @Column({ name: 'writing_key', type: 'text', nullable: true })
  writingKey!: string | null;

  /** What was built and is not signed; null once it is signed or given up. */
  @Column({ name: 'staged_key', type: 'text', nullable: true })
  stagedKey!: string | null;

  /** The pack itself. */
  @Column({ name: 'file_key', type: 'text', nullable: true })
  fileKey!: string | null;

  @Column({ name: 'file_bytes', type: 'bigint', default: 0 })
  fileBytes!: number;

  @Column({ name: 'file_sha256', type: 'text', nullable: true })
  fileSha256!: string | null;

  @Column({ name: 'tag_manifest_sha256', type: 'text', nullable: true })
  tagManifestSha256!: string | null;

  /** Why it was not signed, and the entry or file that keeps it from that. */
  @Column({ name: 'refused_code', type: 'text', nullable: true })
  refusedCode!: string | null;

  @Column({ name: 'refused_subject', type: 'text', nullable: true })
  refusedSubject!: string | null;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'built_at', type: 'timestamptz', nullable: true })
  builtAt!: Date | null;

  @Column({ name: 'released_by', type: 'uuid', nullable: true })
  releasedBy!: string | null;

  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt!: Date | null;

  /** Who discarded or withdrew it; null where it expired. */
  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'end_reason', type: 'text', default: '' })
  endReason!: string;

  /** The later pack of its series. */
  @Column({ name: 'superseded_by', type: 'uuid', nullable: true })
  supersededBy!: string | null;

  /** When its file is removed. */
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  /** Within which engagement an auditor asked for it; null where a member of the buyer did. */
  @Column({ name: 'engagement_id', type: 'uuid', nullable: true })
  engagementId!: string | null;

  /** Who of which auditor asked for it. */
  @Column({ name: 'auditor_name', type: 'text', nullable: true })
  auditorName!: string | null;

  @VersionColumn({ default: 1 })
  version!: number;
}
