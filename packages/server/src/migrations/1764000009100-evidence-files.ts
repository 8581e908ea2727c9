import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** Files that suppliers add to answers, in their organisations; the copies that buyers get, in theirs; and a key for each file, so that destroying the key destroys the file. */
export class EvidenceFiles1764000009100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE file_keys (
        organisation_id uuid NOT NULL,
        file_id uuid NOT NULL,
        key bytea NOT NULL,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, file_id)
      );
      ${tenantTable('file_keys', 'SELECT, INSERT, DELETE')}

      CREATE TABLE evidence_files (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        upload_id uuid NOT NULL,
        item text NOT NULL,
        place text NOT NULL,
        what text NOT NULL,
        covers text NOT NULL,
        dated_on date,
        attested_by text,
        name text NOT NULL,
        bytes bigint NOT NULL,
        state text NOT NULL CONSTRAINT evidence_files_state_check CHECK (state IN ('sending', 'waiting', 'kept', 'refused')),
        refusal text,
        type text,
        digest text,
        scan text,
        session_id uuid NOT NULL,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE UNIQUE INDEX evidence_files_organisation_id_upload_id_key ON evidence_files (organisation_id, upload_id);
      CREATE INDEX evidence_files_organisation_id_request_id_idx ON evidence_files (organisation_id, request_id);
      ${tenantTable('evidence_files', 'SELECT, INSERT, DELETE, UPDATE (name, bytes, state, refusal, type, digest, scan)')}

      CREATE TABLE received_files (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        item text NOT NULL,
        place text NOT NULL,
        what text NOT NULL,
        covers text NOT NULL,
        dated_on date,
        attested_by text,
        name text NOT NULL,
        bytes bigint NOT NULL,
        type text NOT NULL,
        digest text NOT NULL,
        scan text NOT NULL,
        received_at timestamptz,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX received_files_organisation_id_request_id_idx ON received_files (organisation_id, request_id);
      ${tenantTable('received_files', 'SELECT, INSERT, UPDATE (received_at)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE received_files, evidence_files, file_keys;');
  }
}
