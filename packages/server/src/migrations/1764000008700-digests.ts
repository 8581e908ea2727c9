import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which members are mailed the numbers of What changed, how often, and what of it is counted. It goes with the membership. */
export class Digests1764000008700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE auth.digests (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        organisation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        every text NOT NULL CHECK (every IN ('day', 'week')),
        filter jsonb NOT NULL,
        chosen_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        UNIQUE (organisation_id, user_id),
        FOREIGN KEY (organisation_id, user_id) REFERENCES auth.members (organisation_id, user_id) ON DELETE CASCADE
      );
      CREATE INDEX digests_due_at_idx ON auth.digests (due_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON auth.digests TO plumbline_auth;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE auth.digests');
  }
}
