import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/**
 * The last anchor of each chain, as the file of anchors has it: so that a file that was cut or is missing is seen. The role of the whole fleet signs heads, so it reads
 * them and writes these marks; it sees no entry.
 */
export class AuditAnchors1764000008200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_anchors (
        organisation_id uuid NOT NULL,
        chain text NOT NULL CHECK (chain IN ('audit', 'access')),
        line bigint NOT NULL,
        line_hash text NOT NULL,
        sequence bigint NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, chain)
      );
      ${tenantTable('audit_anchors', 'SELECT')}
      CREATE POLICY audit_anchors_system ON audit_anchors TO plumbline_system USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON audit_anchors TO plumbline_system;
      CREATE POLICY audit_heads_system ON audit_heads FOR SELECT TO plumbline_system USING (true);
      GRANT SELECT ON audit_heads TO plumbline_system;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE SELECT ON audit_heads FROM plumbline_system;
      DROP POLICY audit_heads_system ON audit_heads;
      DROP TABLE audit_anchors;
    `);
  }
}
