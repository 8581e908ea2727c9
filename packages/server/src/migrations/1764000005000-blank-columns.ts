import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** The columns that rows of files leave blank, each once for an organisation. Facts that were written before hold theirs, and stay as they are. */
export class BlankColumns1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE blank_columns (
        organisation_id uuid NOT NULL,
        number integer NOT NULL,
        fact text NOT NULL,
        heading text NOT NULL,
        PRIMARY KEY (organisation_id, number),
        UNIQUE (organisation_id, fact, heading)
      );
      ${tenantTable('blank_columns', 'SELECT, INSERT')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Facts name these columns, so they cannot be taken back');
  }
}
