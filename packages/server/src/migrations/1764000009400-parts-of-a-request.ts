import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sections of a request that are handed to colleagues, by a link of their own; and of each saved answer, who gave it and in which language it was asked. */
export class PartsOfARequest1764000009400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE auth.request_hand_overs (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        organisation_id uuid NOT NULL,
        request_id uuid NOT NULL,
        section text NOT NULL,
        email text,
        language text NOT NULL,
        handed_at timestamptz NOT NULL,
        opened_at timestamptz,
        ready_at timestamptz,
        taken_back_at timestamptz
      );
      CREATE UNIQUE INDEX request_hand_overs_open_key ON auth.request_hand_overs (request_id, section) WHERE taken_back_at IS NULL;
      GRANT SELECT, INSERT, UPDATE ON auth.request_hand_overs TO plumbline_auth;

      ALTER TABLE auth.request_links ADD COLUMN hand_over_id uuid REFERENCES auth.request_hand_overs (id);
      ALTER TABLE auth.request_sessions ADD COLUMN hand_over_id uuid REFERENCES auth.request_hand_overs (id);
      ALTER TABLE saved_answers ADD COLUMN hand_over_id uuid;
      ALTER TABLE saved_answers ADD COLUMN language text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE saved_answers DROP COLUMN language;
      ALTER TABLE saved_answers DROP COLUMN hand_over_id;
      ALTER TABLE auth.request_sessions DROP COLUMN hand_over_id;
      ALTER TABLE auth.request_links DROP COLUMN hand_over_id;
      DROP TABLE auth.request_hand_overs;
    `);
  }
}
