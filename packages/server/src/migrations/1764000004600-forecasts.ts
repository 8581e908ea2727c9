import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a checked import would lead to. An import that was checked before has none until it is checked again. */
export class Forecasts1764000004600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE imports ADD COLUMN forecast jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE imports DROP COLUMN forecast');
  }
}
