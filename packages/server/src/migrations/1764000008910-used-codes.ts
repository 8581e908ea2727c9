import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last code of an app that an account has used, as its number of half minutes since 1970. */
export class UsedCodes1764000008910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE auth.two_factors ADD COLUMN last_step bigint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE auth.two_factors DROP COLUMN last_step');
  }
}
