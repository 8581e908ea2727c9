import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** Results keep their explanation. A result that has none is made again with the next assessment of its supplier. */
export class Explanations1764000004500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE explanations (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        content bytea NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      -- It is compressed already.
      ALTER TABLE explanations ALTER COLUMN content SET STORAGE EXTERNAL;
      ${tenantTable('explanations', 'SELECT, INSERT')}
      ALTER TABLE assessments ADD COLUMN explanations_id uuid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assessments DROP COLUMN explanations_id; DROP TABLE explanations');
  }
}
