import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which imports are of invented suppliers. Until now that was said of a whole organisation, so a real list in the demonstration was called invented. */
export class FictionalImports1764000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The policies of the table hold for its owner too, and no organisation is set here.
    await runner.query(`
      ALTER TABLE imports ADD COLUMN fictional boolean NOT NULL DEFAULT false;
      ALTER TABLE imports NO FORCE ROW LEVEL SECURITY;
      UPDATE imports SET fictional = true FROM auth.organisations o WHERE o.id = organisation_id AND o.demo;
      ALTER TABLE imports FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE imports DROP COLUMN fictional');
  }
}
