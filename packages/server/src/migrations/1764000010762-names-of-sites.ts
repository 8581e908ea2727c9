import type { MigrationInterface, QueryRunner } from 'typeorm';
import { pastView } from './past-views.ts';

/** Sites are found by how their name begins, as somebody types. It follows from the name, whichever version writes it. */
export class NamesOfSites1764000010762 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sites ADD COLUMN name_start text GENERATED ALWAYS AS (left(lower(coalesce(name, '')), 60)) STORED;
      CREATE INDEX sites_name_start_idx ON sites (organisation_id, name_start, id) WHERE name_start > '';
    `);
    await pastView(runner, 'sites', { how: 'ended', from: 'created_at' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW past.sites; DROP INDEX sites_name_start_idx; ALTER TABLE sites DROP COLUMN name_start',
    );
    await pastView(runner, 'sites', { how: 'ended', from: 'created_at' });
    await runner.query('GRANT SELECT ON past.sites TO plumbline_auditor');
  }
}
