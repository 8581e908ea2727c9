import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** Letters and digits that nobody takes for one another, without vowels so that they spell nothing. */
const LETTERS = '34679CDFGHJKMNPQRTWX';

/**
 * What each person was called when, and a short identifier that tells two people of one name apart.
 * A change of name is carried with its event: read later, it could be a name that came after.
 */
export class NamesOfTheTime1764000002400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION draw_short_id() RETURNS text LANGUAGE sql VOLATILE AS $$
        SELECT string_agg(substr('${LETTERS}', 1 + floor(random() * ${String(LETTERS.length)})::integer, 1), '') FROM generate_series(1, 4)
      $$;
      REVOKE ALL ON FUNCTION draw_short_id() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION draw_short_id() TO plumbline_app;

      ALTER TABLE people ADD COLUMN short_id text;
      ALTER TABLE people NO FORCE ROW LEVEL SECURITY;
      DO $$
      DECLARE
        person record;
        drawn text;
      BEGIN
        FOR person IN SELECT organisation_id, user_id FROM people LOOP
          LOOP
            drawn := draw_short_id();
            EXIT WHEN NOT EXISTS (SELECT FROM people WHERE organisation_id = person.organisation_id AND short_id = drawn);
          END LOOP;
          UPDATE people SET short_id = drawn WHERE organisation_id = person.organisation_id AND user_id = person.user_id;
        END LOOP;
      END $$;

      CREATE TABLE people_names (
        organisation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        from_at timestamptz NOT NULL,
        until_at timestamptz NOT NULL,
        name text NOT NULL,
        PRIMARY KEY (organisation_id, user_id, from_at),
        CONSTRAINT people_names_from_at_until_at_check CHECK (from_at < until_at)
      );
      -- What somebody was called before today was not kept.
      INSERT INTO people_names (organisation_id, user_id, from_at, until_at, name)
        SELECT organisation_id, user_id, '-infinity', 'infinity', display_name FROM people;
      ALTER TABLE people FORCE ROW LEVEL SECURITY;
      ${tenantTable('people_names', 'SELECT, INSERT, UPDATE (until_at, name)')}

      ALTER TABLE people
        ALTER COLUMN short_id SET DEFAULT draw_short_id(),
        ALTER COLUMN short_id SET NOT NULL,
        ADD CONSTRAINT people_organisation_id_short_id_key UNIQUE (organisation_id, short_id),
        ADD CONSTRAINT people_short_id_check CHECK (short_id ~ '^[${LETTERS}]{4}$');
      REVOKE UPDATE ON people FROM plumbline_app;
      GRANT UPDATE (display_name, member) ON people TO plumbline_app;

      CREATE VIEW people_at WITH (security_invoker = true) AS
        SELECT organisation_id, user_id, from_at, until_at,
          json_build_object('name', name, 'shortId', short_id, 'nameNow', display_name) AS person
        FROM people_names JOIN people USING (organisation_id, user_id);
      GRANT SELECT ON people_at TO plumbline_app;

      ALTER TABLE auth.member_events ADD COLUMN name text;
      GRANT UPDATE (name) ON auth.member_events TO plumbline_auth;
      CREATE OR REPLACE FUNCTION auth.write_member_event(organisation uuid, kind text, person uuid, subject uuid, parameters jsonb) RETURNS void
      LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO auth.member_events (organisation_id, kind, actor_id, user_id, subject_id, parameters, at, name)
        VALUES (organisation, kind, nullif(current_setting('auth.actor_id', true), '')::uuid, person, subject, parameters,
          coalesce(nullif(current_setting('auth.now', true), '')::timestamptz, now()), (SELECT users.name FROM auth.users WHERE users.id = person));
        PERFORM pg_notify('plumbline_member_events', organisation::text);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION auth.write_member_event(organisation uuid, kind text, person uuid, subject uuid, parameters jsonb) RETURNS void
      LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO auth.member_events (organisation_id, kind, actor_id, user_id, subject_id, parameters, at)
        VALUES (organisation, kind, nullif(current_setting('auth.actor_id', true), '')::uuid, person, subject, parameters,
          coalesce(nullif(current_setting('auth.now', true), '')::timestamptz, now()));
        PERFORM pg_notify('plumbline_member_events', organisation::text);
      END $$;
      ALTER TABLE auth.member_events DROP COLUMN name;
      DROP VIEW people_at;
      DROP TABLE people_names;
      ALTER TABLE people DROP COLUMN short_id;
      DROP FUNCTION draw_short_id();
      REVOKE UPDATE (display_name, member) ON people FROM plumbline_app;
      GRANT UPDATE ON people TO plumbline_app;
    `);
  }
}
