import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A second factor of an account, and its log. A sign-in whose password was right leaves a session that is pending, which better-auth removes at once; it is told
 * as what it is, and the session after the code as a sign-in.
 */
export class SecondFactor1764000008500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE auth.users ADD COLUMN two_factor_enabled boolean NOT NULL DEFAULT false;
      ALTER TABLE auth.sessions ADD COLUMN is_pending boolean NOT NULL DEFAULT false;

      CREATE TABLE auth.two_factors (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL UNIQUE REFERENCES auth.users (id) ON DELETE CASCADE,
        secret text NOT NULL,
        backup_codes text NOT NULL,
        verified boolean NOT NULL DEFAULT true,
        failed_verification_count integer NOT NULL DEFAULT 0,
        locked_until timestamptz
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON auth.two_factors TO plumbline_auth;

      CREATE OR REPLACE FUNCTION auth.on_session_access() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          PERFORM auth.write_member_event(organisation_id, CASE WHEN NEW.is_pending THEN 'access.password-right' ELSE 'access.signed-in' END,
            NEW.user_id, NEW.user_id, '{}') FROM auth.members WHERE user_id = NEW.user_id;
        ELSIF NOT OLD.is_pending AND OLD.expires_at > coalesce(nullif(current_setting('auth.now', true), '')::timestamptz, now()) THEN
          PERFORM auth.write_member_event(organisation_id, 'access.signed-out', OLD.user_id, OLD.user_id, '{}') FROM auth.members WHERE user_id = OLD.user_id;
        END IF;
        RETURN NULL;
      END $$;

      CREATE FUNCTION auth.on_second_factor() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM auth.write_member_event(organisation_id,
          CASE WHEN NEW.two_factor_enabled THEN 'second-factor.on' WHEN current_setting('auth.by_operator', true) = 'yes' THEN 'second-factor.removed' ELSE 'second-factor.off' END,
          NEW.id, NEW.id, '{}') FROM auth.members WHERE user_id = NEW.id;
        -- Sessions that the password alone has opened end. better-auth begins a new one for the browser in which the code was given.
        IF NEW.two_factor_enabled THEN
          DELETE FROM auth.sessions WHERE user_id = NEW.id;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER users_second_factor AFTER UPDATE ON auth.users FOR EACH ROW
        WHEN (OLD.two_factor_enabled IS DISTINCT FROM NEW.two_factor_enabled) EXECUTE FUNCTION auth.on_second_factor();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER users_second_factor ON auth.users;
      DROP FUNCTION auth.on_second_factor();
      CREATE OR REPLACE FUNCTION auth.on_session_access() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          PERFORM auth.write_member_event(organisation_id, 'access.signed-in', NEW.user_id, NEW.user_id, '{}') FROM auth.members WHERE user_id = NEW.user_id;
        ELSIF OLD.expires_at > coalesce(nullif(current_setting('auth.now', true), '')::timestamptz, now()) THEN
          PERFORM auth.write_member_event(organisation_id, 'access.signed-out', OLD.user_id, OLD.user_id, '{}') FROM auth.members WHERE user_id = OLD.user_id;
        END IF;
        RETURN NULL;
      END $$;
      DROP TABLE auth.two_factors;
      ALTER TABLE auth.sessions DROP COLUMN is_pending;
      ALTER TABLE auth.users DROP COLUMN two_factor_enabled;
    `);
  }
}
