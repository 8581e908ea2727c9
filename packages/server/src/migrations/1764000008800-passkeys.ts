import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same function with and without passkeys. */
const onSecondFactor = (alsoOff: string): string => `
  CREATE OR REPLACE FUNCTION auth.on_second_factor() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM auth.write_member_event(organisation_id,
      CASE WHEN NEW.two_factor_enabled THEN 'second-factor.on' WHEN current_setting('auth.by_operator', true) = 'yes' THEN 'second-factor.removed' ELSE 'second-factor.off' END,
      NEW.id, NEW.id, '{}') FROM auth.members WHERE user_id = NEW.id;
    -- Sessions that the password alone has opened end. better-auth begins a new one for the browser in which the code was given.
    IF NEW.two_factor_enabled THEN
      DELETE FROM auth.sessions WHERE user_id = NEW.id;${alsoOff}
    END IF;
    RETURN NULL;
  END $$;`;

/** Passkeys stand beside the app of a second factor, and go with it. */
export class Passkeys1764000008800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE auth.passkeys (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL REFERENCES auth.users (id) ON DELETE CASCADE,
        credential_id text NOT NULL UNIQUE,
        public_key text NOT NULL,
        counter bigint NOT NULL,
        transports text NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        created_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX passkeys_user_id_idx ON auth.passkeys (user_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON auth.passkeys TO plumbline_auth;
      ${onSecondFactor(`
    ELSE
      DELETE FROM auth.passkeys WHERE user_id = NEW.id;`)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${onSecondFactor('')}
      DROP TABLE auth.passkeys;`);
  }
}
