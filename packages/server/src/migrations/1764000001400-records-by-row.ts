import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A question whether two records of a file are one supplier names the earlier by its first row: until now every record of the import was read to find it. */
export class RecordsByRow1764000001400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX import_records_organisation_id_import_id_first_row_idx ON import_records (organisation_id, import_id, first_row)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX import_records_organisation_id_import_id_first_row_idx');
  }
}
