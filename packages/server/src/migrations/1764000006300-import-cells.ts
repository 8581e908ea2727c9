import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** The cells of imported files as they stand in them, some rows together. Imports of before have none. */
export class ImportCells1764000006300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_cells (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        first_row integer NOT NULL,
        content bytea NOT NULL,
        PRIMARY KEY (organisation_id, import_id, first_row)
      );
      -- It is compressed already.
      ALTER TABLE import_cells ALTER COLUMN content SET STORAGE EXTERNAL;
      ${tenantTable('import_cells', 'SELECT, INSERT, DELETE')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_cells');
  }
}
