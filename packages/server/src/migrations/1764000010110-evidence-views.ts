import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

const CHAINS = `'audit', 'access'`;

/** Who looked at evidence, in a chain of its own that is never exported; its head and that of the custody log are anchored as the others are. */
export class EvidenceViews1764000010110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE view_heads (
        organisation_id uuid PRIMARY KEY,
        sequence bigint NOT NULL,
        hash text NOT NULL,
        at timestamptz NOT NULL
      );
      ${tenantTable('view_heads', 'SELECT, INSERT, UPDATE')}
      CREATE POLICY view_heads_system ON view_heads FOR SELECT TO plumbline_system USING (true);
      GRANT SELECT ON view_heads TO plumbline_system;

      CREATE TABLE view_entries (
        organisation_id uuid NOT NULL,
        sequence bigint NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid,
        verb text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        parameters jsonb NOT NULL,
        salt text NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (organisation_id, sequence)
      );
      CREATE INDEX view_entries_organisation_id_subject_id_sequence_idx ON view_entries (organisation_id, subject_id, sequence DESC);
      ${tenantTable('view_entries', 'SELECT, INSERT')}

      ALTER TABLE audit_anchors DROP CONSTRAINT audit_anchors_chain_check,
        ADD CONSTRAINT audit_anchors_chain_check CHECK (chain IN (${CHAINS}, 'views', 'custody'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM audit_anchors WHERE chain IN ('views', 'custody');
      ALTER TABLE audit_anchors DROP CONSTRAINT audit_anchors_chain_check, ADD CONSTRAINT audit_anchors_chain_check CHECK (chain IN (${CHAINS}));
      DROP TABLE view_entries, view_heads;
    `);
  }
}
