import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Merges, their ends and undo ask for the records of a supplier, whichever import wrote them. */
export class RecordsBySupplier1764000005100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX import_records_organisation_id_supplier_id_idx ON import_records (organisation_id, supplier_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX import_records_organisation_id_supplier_id_idx');
  }
}
