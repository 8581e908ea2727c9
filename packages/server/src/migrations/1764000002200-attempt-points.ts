import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts as rate-limiter-flexible counts them. The version before goes on with `auth.attempts` until the last of its processes has ended. */
export class AttemptPoints1764000002200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The library writes values by position: key, points, expire (milliseconds since 1970).
      CREATE TABLE auth.attempt_points (
        key text PRIMARY KEY,
        points integer NOT NULL,
        expire bigint
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON auth.attempt_points TO plumbline_auth;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE auth.attempt_points');
  }
}
