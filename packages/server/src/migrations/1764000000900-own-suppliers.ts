import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows a merge makes another supplier's. `own_supplier_id` says whose they are without it; null: of the supplier that has them. */
const MOVED = [
  'import_records',
  'supplier_keys',
  'supplier_identifiers',
  'supplier_names',
  'review_questions',
  'decisions',
];
/** Tables that are read or written below, whose policies hold for their owner too, and no organisation is set here. */
const READ = ['suppliers', 'observations', 'review_answers', 'review_questions', 'import_records'];

/** What belongs to whom without its merges, so that a merge can be taken back. Until now it was guessed from the rows of the import that had asked. */
export class OwnSuppliers1764000000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of MOVED) await runner.query(`ALTER TABLE ${table} ADD COLUMN own_supplier_id uuid`);
    await runner.query(`
      ALTER TABLE decisions ADD COLUMN set_aside text CONSTRAINT decisions_set_aside_check CHECK (set_aside IN ('proposed', 'in-force'));
      ALTER TABLE suppliers ADD COLUMN merged_by uuid;
      CREATE INDEX suppliers_organisation_id_merged_into_idx ON suppliers (organisation_id, merged_into) WHERE merged_into IS NOT NULL;
    `);
    for (const table of READ) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    // Merges so far ended the observations of the supplier by their answer; records of other imports than the one that had asked still name it.
    await runner.query(`
      UPDATE suppliers s SET merged_by = (
        SELECT o.ended_by FROM observations o JOIN review_answers a ON a.organisation_id = o.organisation_id AND a.id = o.ended_by AND a.kind = 'match'
        WHERE o.organisation_id = s.organisation_id AND o.supplier_id = s.id ORDER BY o.recorded_to DESC LIMIT 1) WHERE s.merged_into IS NOT NULL;
      UPDATE import_records r SET own_supplier_id = s.id FROM suppliers s
        JOIN review_questions q ON q.organisation_id = s.organisation_id AND q.answer_id = s.merged_by
        WHERE s.merged_into IS NOT NULL AND r.organisation_id = q.organisation_id AND r.import_id = q.import_id AND r.ordinal = q.record_ordinal;
      UPDATE import_records r SET own_supplier_id = s.id, supplier_id = s.merged_into FROM suppliers s
        WHERE s.merged_into IS NOT NULL AND r.organisation_id = s.organisation_id AND r.supplier_id = s.id AND r.applied_at IS NOT NULL;
      UPDATE import_records r SET own_supplier_id = r.supplier_id
        WHERE r.own_supplier_id IS NULL AND r.applied_at IS NOT NULL
          AND EXISTS (SELECT FROM suppliers s WHERE s.organisation_id = r.organisation_id AND s.merged_into = r.supplier_id);
    `);
    for (const table of READ) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of MOVED) await runner.query(`ALTER TABLE ${table} DROP COLUMN own_supplier_id`);
    await runner.query('ALTER TABLE decisions DROP COLUMN set_aside; ALTER TABLE suppliers DROP COLUMN merged_by');
    await runner.query('DROP INDEX suppliers_organisation_id_merged_into_idx');
  }
}
