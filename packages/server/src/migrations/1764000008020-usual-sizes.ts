import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** What suppliers with an unknown number of workers count in the order of attention, as all rows of the portfolio have it. */
export class UsualSizes1764000008020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE usual_sizes (
        organisation_id uuid NOT NULL PRIMARY KEY,
        size integer NOT NULL
      );
      ${tenantTable('usual_sizes', 'SELECT, INSERT, UPDATE')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE usual_sizes');
  }
}
