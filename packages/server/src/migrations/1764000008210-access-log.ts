import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

const INDEXED = ['verb', 'subject_id', 'actor_id'];

/**
 * The second chain of an organisation: sign-ins, refusals, downloads. A session that begins or ends is a member event of every organisation of its person, written in
 * the transaction of the session; one that has run out is removed without being told.
 */
export class AccessLog1764000008210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access_heads (
        organisation_id uuid PRIMARY KEY,
        sequence bigint NOT NULL,
        hash text NOT NULL,
        at timestamptz NOT NULL
      );
      ${tenantTable('access_heads', 'SELECT, INSERT, UPDATE')}
      CREATE POLICY access_heads_system ON access_heads FOR SELECT TO plumbline_system USING (true);
      GRANT SELECT ON access_heads TO plumbline_system;

      CREATE TABLE access_entries (
        organisation_id uuid NOT NULL,
        sequence bigint NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid,
        verb text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        parameters jsonb NOT NULL,
        salt text NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (organisation_id, sequence)
      );
      ${INDEXED.map((column) => `CREATE INDEX access_entries_organisation_id_${column}_sequence_idx ON access_entries (organisation_id, ${column}, sequence DESC);`).join('\n')}
      ${tenantTable('access_entries', 'SELECT, INSERT')}

      -- Minutes of wrong passwords, once each is over and told.
      ALTER TABLE auth.sign_in_failures ADD COLUMN told_at timestamptz;
      CREATE INDEX sign_in_failures_untold_idx ON auth.sign_in_failures (minute) WHERE told_at IS NULL;

      CREATE FUNCTION auth.on_session_access() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          PERFORM auth.write_member_event(organisation_id, 'access.signed-in', NEW.user_id, NEW.user_id, '{}') FROM auth.members WHERE user_id = NEW.user_id;
        ELSIF OLD.expires_at > coalesce(nullif(current_setting('auth.now', true), '')::timestamptz, now()) THEN
          PERFORM auth.write_member_event(organisation_id, 'access.signed-out', OLD.user_id, OLD.user_id, '{}') FROM auth.members WHERE user_id = OLD.user_id;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER sessions_told AFTER INSERT OR DELETE ON auth.sessions FOR EACH ROW EXECUTE FUNCTION auth.on_session_access();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER sessions_told ON auth.sessions;
      DROP FUNCTION auth.on_session_access();
      DROP INDEX auth.sign_in_failures_untold_idx;
      ALTER TABLE auth.sign_in_failures DROP COLUMN told_at;
      DROP TABLE access_entries;
      DROP TABLE access_heads;
    `);
  }
}
