import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** The library: files with their meaning, what they hang on, the words that find them, and the chain of what happened to them. */
export class Evidence1764000010100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        origin text NOT NULL CONSTRAINT evidence_origin_check CHECK (origin IN ('desk', 'answer', 'auditor')),
        -- Whose key and bytes it has: those of a file that a supplier gave, or its own.
        file_id uuid NOT NULL,
        -- What was sent, until it is known what became of it.
        upload_id uuid,
        -- SHA-256 of the file as somebody sent it; null where the library never had it.
        sent_digest text,
        name text NOT NULL,
        kind text NOT NULL,
        language text,
        translation_of uuid,
        issuer text NOT NULL,
        covers text NOT NULL,
        sites uuid[] NOT NULL,
        period_from date,
        period_until date,
        workers integer,
        dated_on date,
        valid_until date,
        grade text NOT NULL CONSTRAINT evidence_grade_check CHECK (grade IN ('A', 'B', 'C', 'D')),
        licence text NOT NULL,
        audience text NOT NULL CONSTRAINT evidence_audience_check CHECK (audience IN ('readers', 'deciders')),
        state text NOT NULL CONSTRAINT evidence_state_check CHECK (state IN ('waiting', 'kept', 'refused')),
        refusal text,
        type text,
        bytes bigint NOT NULL,
        digest text,
        scan text,
        left_out jsonb,
        added_by uuid,
        added_at timestamptz NOT NULL,
        -- Last day on which a supplier shares it; infinity where nobody has said.
        shared_until date NOT NULL,
        withheld_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE UNIQUE INDEX evidence_organisation_id_file_id_key ON evidence (organisation_id, file_id);
      CREATE INDEX evidence_organisation_id_digest_idx ON evidence (organisation_id, digest);
      CREATE INDEX evidence_organisation_id_sent_digest_idx ON evidence (organisation_id, sent_digest);
      CREATE INDEX evidence_organisation_id_valid_until_idx ON evidence (organisation_id, valid_until);
      ${tenantTable('evidence', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE evidence_links (
        organisation_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        -- A supplier itself, or something of it: a fact, a flag, a decision, a finding of an auditor.
        subject_kind text NOT NULL CONSTRAINT evidence_links_subject_kind_check CHECK (subject_kind IN ('supplier', 'fact', 'flag', 'decision', 'finding')),
        subject_id uuid NOT NULL,
        linked_by uuid,
        linked_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, evidence_id, subject_kind, subject_id)
      );
      CREATE INDEX evidence_links_organisation_id_supplier_id_idx ON evidence_links (organisation_id, supplier_id, evidence_id);
      CREATE INDEX evidence_links_organisation_id_subject_id_idx ON evidence_links (organisation_id, subject_id);
      ${tenantTable('evidence_links', 'SELECT, INSERT, DELETE')}

      CREATE TABLE evidence_words (
        organisation_id uuid NOT NULL,
        word text NOT NULL,
        evidence_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, word, evidence_id)
      );
      CREATE INDEX evidence_words_organisation_id_evidence_id_idx ON evidence_words (organisation_id, evidence_id);
      ${tenantTable('evidence_words', 'SELECT, INSERT, DELETE')}

      CREATE TABLE custody_heads (
        organisation_id uuid PRIMARY KEY,
        sequence bigint NOT NULL,
        hash text NOT NULL,
        at timestamptz NOT NULL
      );
      ${tenantTable('custody_heads', 'SELECT, INSERT, UPDATE')}
      CREATE POLICY custody_heads_system ON custody_heads FOR SELECT TO plumbline_system USING (true);
      GRANT SELECT ON custody_heads TO plumbline_system;

      CREATE TABLE custody_events (
        organisation_id uuid NOT NULL,
        sequence bigint NOT NULL,
        at timestamptz NOT NULL,
        actor_role text NOT NULL,
        actor_id uuid,
        action text NOT NULL,
        evidence_id uuid,
        sha256 text,
        salt text NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (organisation_id, sequence)
      );
      CREATE INDEX custody_events_organisation_id_evidence_id_sequence_idx ON custody_events (organisation_id, evidence_id, sequence);
      ${tenantTable('custody_events', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE custody_events, custody_heads, evidence_words, evidence_links, evidence;');
  }
}
