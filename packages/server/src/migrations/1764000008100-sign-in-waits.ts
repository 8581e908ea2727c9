import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has to wait before the next try to sign in, and a log of wrong passwords for each account. */
export class SignInWaits1764000008100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The key is a hash: neither addresses nor accounts stand here.
      CREATE TABLE auth.sign_in_waits (
        key text PRIMARY KEY,
        failures integer NOT NULL,
        not_before timestamptz NOT NULL,
        ends_at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_waits_ends_at_idx ON auth.sign_in_waits (ends_at);

      CREATE TABLE auth.sign_in_failures (
        user_id uuid NOT NULL REFERENCES auth.users (id) ON DELETE CASCADE,
        minute timestamptz NOT NULL,
        wrong integer NOT NULL,
        refused integer NOT NULL,
        PRIMARY KEY (user_id, minute)
      );
      CREATE INDEX sign_in_failures_minute_idx ON auth.sign_in_failures (minute);
      GRANT SELECT, INSERT, UPDATE, DELETE ON auth.sign_in_waits, auth.sign_in_failures TO plumbline_auth;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE auth.sign_in_failures; DROP TABLE auth.sign_in_waits');
  }
}
