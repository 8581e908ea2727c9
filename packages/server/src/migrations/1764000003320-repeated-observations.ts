import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The observation of the same supplier whose facts, inputs and details another one repeats, so that a list imported again does not store them again. */
export class RepeatedObservations1764000003320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE observations ADD COLUMN repeats uuid');
  }

  /** The facts come back to where the version before looks for them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE observations NO FORCE ROW LEVEL SECURITY;
      UPDATE observations o SET facts = h.facts, inputs = h.inputs, details = h.details FROM observations h
      WHERE h.organisation_id = o.organisation_id AND h.supplier_id = o.supplier_id AND h.id = o.repeats;
      ALTER TABLE observations FORCE ROW LEVEL SECURITY;
      ALTER TABLE observations DROP COLUMN repeats;`);
  }
}
