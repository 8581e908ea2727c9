import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** Files of the library with parts blacked out: what one person proposes, a job makes, and another person reviews. */
export class Redactions1764000010500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE redactions (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        -- Place and key of the redacted file.
        file_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT redactions_state_check
          CHECK (state IN ('making', 'failed', 'proposed', 'approved', 'superseded', 'declined', 'withdrawn')),
        boxes jsonb NOT NULL,
        reason text NOT NULL CONSTRAINT redactions_reason_check
          CHECK (reason IN ('PERSONAL_DATA', 'TRADE_SECRET', 'OUTSIDE_SCOPE', 'SECURITY')),
        refusal text,
        type text NOT NULL,
        bytes bigint,
        digest text,
        -- What holds the keeper to the original without giving away its digest, and the key of that.
        commitment text,
        commitment_key bytea,
        tool text,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        decline_reason text,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (organisation_id, id),
        CONSTRAINT redactions_reviewer_check CHECK (decided_by <> proposed_by OR state = 'withdrawn')
      );
      CREATE INDEX redactions_organisation_id_evidence_id_idx ON redactions (organisation_id, evidence_id);
      CREATE UNIQUE INDEX redactions_organisation_id_evidence_id_waiting_key ON redactions (organisation_id, evidence_id)
        WHERE state IN ('making', 'proposed');
      CREATE UNIQUE INDEX redactions_organisation_id_evidence_id_approved_key ON redactions (organisation_id, evidence_id)
        WHERE state = 'approved';
      ${tenantTable('redactions', 'SELECT, INSERT, UPDATE')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE redactions;');
  }
}
