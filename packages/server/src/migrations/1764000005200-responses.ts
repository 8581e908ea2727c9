import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'methodology', 'band', 'finding-new', 'finding-cleared', 'sanction-new', 'sanction-cleared'`;

/** Another response to a finding is a change of its supplier. */
export class Responses1764000005200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE changes DROP CONSTRAINT changes_kind_check, ADD CONSTRAINT changes_kind_check CHECK (kind IN (${KINDS}, 'response'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE changes NO FORCE ROW LEVEL SECURITY;
      DELETE FROM changes WHERE kind = 'response';
      ALTER TABLE changes FORCE ROW LEVEL SECURITY;
      ALTER TABLE changes DROP CONSTRAINT changes_kind_check, ADD CONSTRAINT changes_kind_check CHECK (kind IN (${KINDS}));
    `);
  }
}
