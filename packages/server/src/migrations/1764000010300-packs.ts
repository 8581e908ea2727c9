import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** Evidence packs from the first build to the last download: what was asked for, what came of it, who may fetch it, and who did. */
export class Packs1764000010300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE packs (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        scope jsonb NOT NULL,
        as_of_at timestamptz,
        series text NOT NULL,
        pack_id text NOT NULL,
        state text NOT NULL CHECK (state IN ('building', 'built', 'signing', 'released', 'refused', 'failed', 'cancelled', 'discarded', 'withdrawn', 'expired')),
        is_protected boolean NOT NULL DEFAULT false,
        contents jsonb,
        writing_key text,
        staged_key text,
        file_key text,
        file_bytes bigint NOT NULL DEFAULT 0,
        file_sha256 text,
        tag_manifest_sha256 text,
        refused_code text,
        refused_subject text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        built_at timestamptz,
        released_by uuid,
        released_at timestamptz,
        ended_by uuid,
        ended_at timestamptz,
        end_reason text NOT NULL DEFAULT '',
        superseded_by uuid,
        expires_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT packs_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT packs_second_person_check CHECK (NOT is_protected OR released_by IS NULL OR released_by <> created_by)
      );
      CREATE INDEX packs_organisation_id_created_at_idx ON packs (organisation_id, created_at);
      CREATE INDEX packs_organisation_id_series_idx ON packs (organisation_id, series);
      CREATE INDEX packs_organisation_id_expires_at_idx ON packs (organisation_id, expires_at);
      ${tenantTable('packs', 'SELECT, INSERT, UPDATE')}
      CREATE TABLE pack_links (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        pack_id uuid NOT NULL,
        recipient text NOT NULL,
        token_hash text NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_by uuid,
        revoked_at timestamptz,
        CONSTRAINT pack_links_pkey PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX pack_links_organisation_id_pack_id_idx ON pack_links (organisation_id, pack_id);
      ${tenantTable('pack_links', 'SELECT, INSERT, UPDATE (revoked_by, revoked_at)')}
      CREATE TABLE pack_downloads (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        pack_id uuid NOT NULL,
        link_id uuid,
        user_id uuid,
        begun_at timestamptz NOT NULL,
        ended_at timestamptz,
        bytes bigint NOT NULL DEFAULT 0,
        CONSTRAINT pack_downloads_pkey PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX pack_downloads_organisation_id_pack_id_idx ON pack_downloads (organisation_id, pack_id);
      ${tenantTable('pack_downloads', 'SELECT, INSERT, UPDATE (ended_at, bytes)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pack_downloads; DROP TABLE pack_links; DROP TABLE packs');
  }
}
