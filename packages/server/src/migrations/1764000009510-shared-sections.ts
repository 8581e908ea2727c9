import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/**
 * Which section of what was submitted a buyer may see and until when: what the supplier says, and what the buyer's organisation knows of it. And the day on which
 * the buyer first read it, which goes the other way.
 */
export class SharedSections1764000009510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = `
        organisation_id uuid NOT NULL,
        request_id uuid NOT NULL,
        section text NOT NULL,
        until date NOT NULL,
        ended_at timestamptz,
        version integer NOT NULL,
        PRIMARY KEY (organisation_id, request_id, section)`;
    await runner.query(`
      CREATE TABLE shared_sections (${columns});
      ${tenantTable('shared_sections', 'SELECT, INSERT, UPDATE (until, ended_at, version)')}
      CREATE TABLE received_sections (${columns});
      ${tenantTable('received_sections', 'SELECT, INSERT, UPDATE (until, ended_at, version)')}

      ALTER TABLE requests ADD COLUMN read_on date;
      GRANT UPDATE (read_on) ON requests TO plumbline_app;
      ALTER TABLE inbox_requests ADD COLUMN read_on date;
      GRANT UPDATE (read_on) ON inbox_requests TO plumbline_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inbox_requests DROP COLUMN read_on;
      ALTER TABLE requests DROP COLUMN read_on;
      DROP TABLE received_sections, shared_sections;
    `);
  }
}
