import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** Files of the library that somebody wants destroyed before their last day, and what another person said of it. */
export class Destructions1764000010650 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence_destructions (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT evidence_destructions_state_check CHECK (state IN ('proposed', 'approved', 'declined', 'withdrawn')),
        reason text NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        decline_reason text,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (organisation_id, id),
        CONSTRAINT evidence_destructions_approver_check CHECK (decided_by <> proposed_by OR state = 'withdrawn')
      );
      CREATE INDEX evidence_destructions_organisation_id_evidence_id_idx ON evidence_destructions (organisation_id, evidence_id);
      CREATE UNIQUE INDEX evidence_destructions_organisation_id_evidence_id_waiting_key ON evidence_destructions (organisation_id, evidence_id)
        WHERE state = 'proposed';
      ${tenantTable('evidence_destructions', 'SELECT, INSERT, UPDATE (state, decided_by, decided_at, decline_reason, version)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evidence_destructions');
  }
}
