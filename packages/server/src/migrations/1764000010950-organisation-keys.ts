import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

const NOW = `coalesce(nullif(current_setting('auth.now', true), '')::timestamptz, now())`;

/** The same function, which tells a new name apart from a new time zone or not. */
const onOrganisation = (changed: string): string => `
  CREATE OR REPLACE FUNCTION auth.on_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      PERFORM auth.write_member_event(NEW.id, 'organisation.created', NULL, NEW.id, jsonb_build_object('kind', NEW.kind));
    ELSE${changed}
      IF NEW.requires_second_factor <> OLD.requires_second_factor THEN
        PERFORM auth.write_member_event(NEW.id,
          CASE WHEN NEW.requires_second_factor THEN 'organisation.second-factor-required' ELSE 'organisation.second-factor-optional' END, NULL, NEW.id, '{}');
      END IF;
      PERFORM pg_notify('plumbline_auth', 'everybody');
    END IF;
    RETURN NULL;
  END $$;`;

const TOGETHER = `
      IF (NEW.name, NEW.time_zone) IS DISTINCT FROM (OLD.name, OLD.time_zone) THEN
        PERFORM auth.write_member_event(NEW.id, 'organisation.changed', NULL, NEW.id, '{}');
      END IF;`;
const APART = `
      IF NEW.name <> OLD.name THEN
        PERFORM auth.write_member_event(NEW.id, 'organisation.renamed', NULL, NEW.id, '{}');
      END IF;
      IF NEW.time_zone <> OLD.time_zone THEN
        PERFORM auth.write_member_event(NEW.id, 'organisation.changed', NULL, NEW.id, '{}');
      END IF;`;

/**
 * A key for each organisation, with which its packs are signed, and since when each organisation bears its name. The private half is sealed with a secret that the
 * database does not hold. Of the time before nobody knows which change was one of the name: the last one counts.
 */
export class OrganisationKeys1764000010950 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation_keys (
        organisation_id uuid NOT NULL,
        id text NOT NULL,
        public_key text NOT NULL,
        sealed bytea,
        made_at timestamptz NOT NULL,
        ended_at timestamptz,
        certificate text,
        CONSTRAINT organisation_keys_ended_check CHECK (ended_at IS NULL OR sealed IS NULL),
        PRIMARY KEY (organisation_id, id)
      );
      CREATE UNIQUE INDEX organisation_keys_in_use_key ON organisation_keys (organisation_id) WHERE ended_at IS NULL;
      ${tenantTable('organisation_keys', 'SELECT, INSERT, UPDATE (sealed, ended_at, certificate)')}
      CREATE POLICY organisation_keys_ended ON organisation_keys TO plumbline_owner USING (true) WITH CHECK (sealed IS NULL);

      CREATE TABLE auth.organisation_names (
        organisation_id uuid NOT NULL REFERENCES auth.organisations (id) ON DELETE CASCADE,
        since timestamptz NOT NULL,
        name text NOT NULL,
        PRIMARY KEY (organisation_id, since)
      );
      INSERT INTO auth.organisation_names (organisation_id, since, name)
        SELECT o.id, greatest(o.created_at, (SELECT max(e.at) FROM auth.member_events e WHERE e.organisation_id = o.id AND e.kind = 'organisation.changed')), o.name
        FROM auth.organisations o;
      CREATE FUNCTION auth.keep_organisation_name() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = auth AS $$
      BEGIN
        IF TG_OP = 'INSERT' OR NEW.name <> OLD.name THEN
          -- A clock that was put back puts no name before the one that it follows.
          INSERT INTO auth.organisation_names (organisation_id, since, name)
          VALUES (NEW.id, greatest(${NOW}, (SELECT max(n.since) + interval '1 millisecond' FROM auth.organisation_names n WHERE n.organisation_id = NEW.id)), NEW.name);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER organisations_named AFTER INSERT OR UPDATE OF name ON auth.organisations FOR EACH ROW EXECUTE FUNCTION auth.keep_organisation_name();
      REVOKE ALL ON FUNCTION auth.keep_organisation_name() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION auth.keep_organisation_name() TO plumbline_auth;
      GRANT SELECT ON auth.organisation_names TO plumbline_auth;
      ${onOrganisation(APART)}

      -- With an organisation goes the private half of its keys. What was certified of them stays, because packs do.
      CREATE FUNCTION auth.end_organisation_keys() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      BEGIN
        UPDATE organisation_keys SET sealed = NULL, ended_at = coalesce(ended_at, ${NOW}) WHERE organisation_id = OLD.id;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION auth.end_organisation_keys() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION auth.end_organisation_keys() TO plumbline_auth;
      CREATE TRIGGER organisations_gone AFTER DELETE ON auth.organisations FOR EACH ROW EXECUTE FUNCTION auth.end_organisation_keys();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER organisations_gone ON auth.organisations;
      DROP TRIGGER organisations_named ON auth.organisations;
      DROP FUNCTION auth.end_organisation_keys(), auth.keep_organisation_name();
      ${onOrganisation(TOGETHER)}
      DROP TABLE auth.organisation_names;
      DROP TABLE organisation_keys;`);
  }
}
