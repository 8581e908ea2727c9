import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** Files, imports with their staged rows, remembered mappings, and the questions that an import leaves. */
export class Imports1764000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stored_files (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('upload', 'export', 'rejected')),
        name text NOT NULL,
        size bigint NOT NULL,
        digest text NOT NULL,
        storage_key text NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      ${tenantTable('stored_files', 'SELECT, INSERT, UPDATE, DELETE')}

      CREATE TABLE imports (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        file_id uuid NOT NULL,
        file_name text NOT NULL,
        file_digest text NOT NULL,
        corrects_import_id uuid,
        state text NOT NULL CHECK (state IN ('uploaded', 'mapped', 'checking', 'checked', 'importing', 'imported', 'undoing', 'undone', 'discarded', 'failed')),
        source_kind text NOT NULL CHECK (source_kind IN ('buyer', 'supplier', 'audit')),
        document_kind text,
        as_of date,
        as_of_why jsonb,
        reading jsonb NOT NULL,
        file_facts jsonb,
        suggestions jsonb,
        sample jsonb,
        mapping jsonb NOT NULL,
        constants jsonb NOT NULL,
        fingerprint text,
        row_count integer NOT NULL DEFAULT 0,
        supplier_count integer NOT NULL DEFAULT 0,
        site_count integer NOT NULL DEFAULT 0,
        new_rows integer NOT NULL DEFAULT 0,
        changed_rows integer NOT NULL DEFAULT 0,
        same_rows integer NOT NULL DEFAULT 0,
        parked_rows integer NOT NULL DEFAULT 0,
        rejected_rows integer NOT NULL DEFAULT 0,
        problem_count integer NOT NULL DEFAULT 0,
        chunk_count integer NOT NULL DEFAULT 0,
        failure jsonb,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        checked_at timestamptz,
        committed_by uuid,
        committed_at timestamptz,
        undone_by uuid,
        undone_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX imports_organisation_id_created_at_idx ON imports (organisation_id, created_at DESC, id);
      CREATE UNIQUE INDEX imports_organisation_id_fingerprint_key ON imports (organisation_id, fingerprint)
        WHERE state IN ('importing', 'imported', 'undoing') AND fingerprint IS NOT NULL;
      CREATE UNIQUE INDEX imports_organisation_id_writing_key ON imports (organisation_id) WHERE state IN ('importing', 'undoing');
      ${tenantTable('imports', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE import_records (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        ordinal integer NOT NULL,
        chunk integer NOT NULL,
        tile text NOT NULL CHECK (tile IN ('new', 'changed', 'same', 'parked', 'discarded')),
        first_row integer NOT NULL,
        rows integer[] NOT NULL,
        row_count integer NOT NULL,
        supplier_id uuid,
        keys text[] NOT NULL,
        name text NOT NULL,
        country text NOT NULL,
        record jsonb NOT NULL,
        digest text NOT NULL,
        base_digest text NOT NULL DEFAULT '',
        differences jsonb NOT NULL DEFAULT '[]',
        work_key text NOT NULL DEFAULT '',
        applied_at timestamptz,
        PRIMARY KEY (organisation_id, import_id, ordinal)
      );
      CREATE INDEX import_records_organisation_id_import_id_tile_ordinal_idx ON import_records (organisation_id, import_id, tile, ordinal);
      CREATE INDEX import_records_organisation_id_import_id_chunk_idx ON import_records (organisation_id, import_id, chunk);
      ${tenantTable('import_records', 'SELECT, INSERT, UPDATE, DELETE')}

      CREATE TABLE import_rejections (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        row integer NOT NULL,
        code text NOT NULL,
        reason jsonb NOT NULL,
        remedy jsonb NOT NULL,
        PRIMARY KEY (organisation_id, import_id, row)
      );
      ${tenantTable('import_rejections', 'SELECT, INSERT, DELETE')}

      CREATE TABLE import_problems (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        ordinal integer NOT NULL,
        row integer NOT NULL,
        heading text,
        code text NOT NULL,
        value text,
        reason jsonb NOT NULL,
        remedy jsonb NOT NULL,
        PRIMARY KEY (organisation_id, import_id, ordinal)
      );
      ${tenantTable('import_problems', 'SELECT, INSERT, DELETE')}

      CREATE TABLE import_chunks (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        direction text NOT NULL CHECK (direction IN ('commit', 'undo', 'answer')),
        chunk integer NOT NULL,
        records integer NOT NULL,
        done_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, import_id, direction, chunk)
      );
      ${tenantTable('import_chunks', 'SELECT, INSERT, DELETE')}

      CREATE TABLE mappings (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        header_digest text NOT NULL,
        header jsonb NOT NULL,
        mapping jsonb NOT NULL,
        constants jsonb NOT NULL,
        import_id uuid NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_by uuid,
        revoked_at timestamptz,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX mappings_organisation_id_header_digest_idx ON mappings (organisation_id, header_digest, created_at DESC);
      ${tenantTable('mappings', 'SELECT, INSERT, UPDATE (revoked_by, revoked_at)')}

      CREATE TABLE review_questions (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('match', 'country', 'sector', 'list-hit')),
        state text NOT NULL CHECK (state IN ('open', 'answered', 'withdrawn')),
        parked boolean NOT NULL,
        import_id uuid NOT NULL,
        record_ordinal integer,
        supplier_id uuid,
        memory_key text NOT NULL,
        subject jsonb NOT NULL,
        candidates jsonb NOT NULL,
        why jsonb NOT NULL,
        row_count integer NOT NULL,
        weight integer NOT NULL,
        answer_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX review_questions_organisation_id_state_weight_idx ON review_questions (organisation_id, state, weight DESC, id);
      CREATE INDEX review_questions_organisation_id_import_id_idx ON review_questions (organisation_id, import_id);
      CREATE INDEX review_questions_organisation_id_kind_memory_key_idx ON review_questions (organisation_id, kind, memory_key);
      ${tenantTable('review_questions', 'SELECT, INSERT, UPDATE, DELETE')}

      CREATE TABLE review_answers (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        memory_key text NOT NULL,
        answer jsonb NOT NULL,
        remembered boolean NOT NULL,
        question_id uuid NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_by uuid,
        revoked_at timestamptz,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX review_answers_organisation_id_kind_memory_key_idx ON review_answers (organisation_id, kind, memory_key, created_at DESC);
      ${tenantTable('review_answers', 'SELECT, INSERT, UPDATE (revoked_by, revoked_at)')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations cannot be taken back: drop the database instead');
  }
}
