import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

const ROLE_LIST = `string_to_array(role, ',') <@ ARRAY['owner', 'admin', 'analyst', 'approver', 'viewer', 'safeguarding']`;
const SAFEGUARDING_ALONE = `NOT (string_to_array(role, ',') @> ARRAY['safeguarding'] AND string_to_array(role, ',') && ARRAY['analyst', 'approver'])`;

/**
 * People, sessions, organisations: the tables of better-auth as it compiles them, with keys that grow with time, our constraints,
 * and triggers that write down every change of membership in the transaction that makes it.
 */
export class Auth1764000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA auth AUTHORIZATION plumbline_owner;

      CREATE TABLE auth.users (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        email text NOT NULL UNIQUE,
        email_verified boolean NOT NULL,
        image text,
        locale text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE auth.sessions (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        expires_at timestamptz NOT NULL,
        token text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL,
        ip_address text,
        user_agent text,
        user_id uuid NOT NULL REFERENCES auth.users (id) ON DELETE CASCADE,
        active_organisation_id text
      );
      CREATE INDEX sessions_user_id_idx ON auth.sessions (user_id);

      CREATE TABLE auth.accounts (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        account_id text NOT NULL,
        provider_id text NOT NULL,
        user_id uuid NOT NULL REFERENCES auth.users (id) ON DELETE CASCADE,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz,
        refresh_token_expires_at timestamptz,
        scope text,
        password text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX accounts_user_id_idx ON auth.accounts (user_id);

      CREATE TABLE auth.verifications (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        identifier text NOT NULL,
        value text NOT NULL,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX verifications_identifier_idx ON auth.verifications (identifier);

      CREATE TABLE auth.organisations (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        slug text NOT NULL UNIQUE,
        logo text,
        created_at timestamptz NOT NULL,
        metadata text,
        kind text NOT NULL CHECK (kind IN ('buyer', 'supplier', 'auditor')),
        time_zone text NOT NULL,
        demo boolean NOT NULL DEFAULT false
      );

      CREATE TABLE auth.members (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        organisation_id uuid NOT NULL REFERENCES auth.organisations (id) ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES auth.users (id) ON DELETE CASCADE,
        role text NOT NULL CHECK (role <> '' AND ${ROLE_LIST}),
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (organisation_id, user_id),
        CONSTRAINT members_safeguarding_check CHECK (${SAFEGUARDING_ALONE})
      );
      CREATE INDEX members_organisation_id_idx ON auth.members (organisation_id);
      CREATE INDEX members_user_id_idx ON auth.members (user_id);

      CREATE TABLE auth.invitations (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        organisation_id uuid NOT NULL REFERENCES auth.organisations (id) ON DELETE CASCADE,
        email text NOT NULL,
        name text NOT NULL DEFAULT '',
        role text CHECK (role <> '' AND ${ROLE_LIST}),
        status text NOT NULL CHECK (status IN ('pending', 'accepted', 'rejected', 'canceled')),
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        inviter_id uuid REFERENCES auth.users (id) ON DELETE CASCADE,
        token_hash text NOT NULL UNIQUE
      );
      CREATE INDEX invitations_organisation_id_idx ON auth.invitations (organisation_id);
      CREATE INDEX invitations_email_idx ON auth.invitations (email);
      CREATE UNIQUE INDEX invitations_organisation_id_email_pending_key ON auth.invitations (organisation_id, email) WHERE status = 'pending';

      CREATE TABLE auth.rate_limits (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        key text NOT NULL UNIQUE,
        count integer NOT NULL,
        last_request bigint NOT NULL
      );

      CREATE TABLE auth.attempts (
        key text PRIMARY KEY,
        count integer NOT NULL,
        window_ends_at timestamptz NOT NULL
      );

      -- Changes to people and organisations that were committed, by the key of the request: see platform/db/request-mark.ts.
      CREATE TABLE auth.applied_requests (
        organisation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        key text NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, user_id, key)
      );

      CREATE TABLE auth.password_resets (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        token_hash text NOT NULL UNIQUE,
        user_id uuid NOT NULL REFERENCES auth.users (id) ON DELETE CASCADE,
        organisation_id uuid REFERENCES auth.organisations (id) ON DELETE CASCADE,
        created_by uuid REFERENCES auth.users (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        told_session_id uuid
      );
      CREATE INDEX password_resets_user_id_idx ON auth.password_resets (user_id);

      CREATE TABLE auth.member_events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        organisation_id uuid NOT NULL,
        kind text NOT NULL,
        actor_id uuid,
        user_id uuid,
        subject_id uuid NOT NULL,
        parameters jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        relayed_at timestamptz
      );
      CREATE INDEX member_events_open_idx ON auth.member_events (id) WHERE relayed_at IS NULL;
    `);
    await runner.query(triggers);
    await runner.query(`
      GRANT USAGE ON SCHEMA auth TO plumbline_auth, plumbline_system;
      GRANT SELECT, INSERT, UPDATE, DELETE ON
        auth.users, auth.sessions, auth.accounts, auth.verifications, auth.organisations, auth.members, auth.invitations, auth.rate_limits, auth.attempts,
        auth.password_resets TO plumbline_auth;
      GRANT SELECT, INSERT, DELETE ON auth.applied_requests TO plumbline_auth;
      GRANT SELECT, INSERT, UPDATE (relayed_at) ON auth.member_events TO plumbline_auth;
      GRANT SELECT (id, time_zone) ON auth.organisations TO plumbline_system;

      CREATE TABLE relayed_member_events (
        organisation_id uuid NOT NULL,
        event_id bigint NOT NULL,
        PRIMARY KEY (organisation_id, event_id)
      );
      ${tenantTable('relayed_member_events', 'SELECT, INSERT')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations cannot be taken back: drop the database instead');
  }
}

/** The person who acts is told by `SET LOCAL auth.actor_id`; a change without it was made by the service or its operator. */
const triggers = `
  CREATE FUNCTION auth.write_member_event(organisation uuid, kind text, person uuid, subject uuid, parameters jsonb) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO auth.member_events (organisation_id, kind, actor_id, user_id, subject_id, parameters)
    VALUES (organisation, kind, nullif(current_setting('auth.actor_id', true), '')::uuid, person, subject, parameters);
    PERFORM pg_notify('plumbline_member_events', organisation::text);
  END $$;

  -- Two owners who leave at once would each see the other: the lock on the organisation lets the second see what the first did.
  CREATE FUNCTION auth.before_member() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF string_to_array(OLD.role, ',') @> ARRAY['owner'] AND (TG_OP = 'DELETE' OR NOT string_to_array(NEW.role, ',') @> ARRAY['owner']) THEN
      PERFORM 1 FROM auth.organisations WHERE id = OLD.organisation_id FOR UPDATE;
      IF FOUND AND NOT EXISTS (
        SELECT 1 FROM auth.members WHERE organisation_id = OLD.organisation_id AND id <> OLD.id AND string_to_array(role, ',') @> ARRAY['owner']
      ) THEN
        RAISE EXCEPTION 'An organisation keeps an owner' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'members_last_owner';
      END IF;
    END IF;
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    END IF;
    IF NEW.role <> OLD.role THEN
      NEW.version := OLD.version + 1;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER members_guarded BEFORE UPDATE OR DELETE ON auth.members FOR EACH ROW EXECUTE FUNCTION auth.before_member();

  CREATE FUNCTION auth.on_member() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      PERFORM auth.write_member_event(NEW.organisation_id, 'member.joined', NEW.user_id, NEW.user_id, jsonb_build_object('roles', NEW.role));
      PERFORM pg_notify('plumbline_auth', NEW.user_id::text);
    ELSIF TG_OP = 'DELETE' THEN
      PERFORM auth.write_member_event(OLD.organisation_id, 'member.removed', OLD.user_id, OLD.user_id, jsonb_build_object('roles', OLD.role));
      PERFORM pg_notify('plumbline_auth', OLD.user_id::text);
    ELSIF NEW.role <> OLD.role THEN
      PERFORM auth.write_member_event(NEW.organisation_id, 'member.roles-changed', NEW.user_id, NEW.user_id,
        jsonb_build_object('before', replace(OLD.role, ',', ', '), 'after', replace(NEW.role, ',', ', ')));
      PERFORM pg_notify('plumbline_auth', NEW.user_id::text);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER members_changed AFTER INSERT OR UPDATE OR DELETE ON auth.members FOR EACH ROW EXECUTE FUNCTION auth.on_member();

  CREATE FUNCTION auth.on_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      PERFORM auth.write_member_event(NEW.organisation_id, 'invitation.created', NULL, NEW.id, jsonb_build_object('roles', NEW.role));
    ELSIF NEW.status <> OLD.status THEN
      PERFORM auth.write_member_event(NEW.organisation_id, CASE NEW.status WHEN 'accepted' THEN 'invitation.accepted' ELSE 'invitation.revoked' END,
        NULL, NEW.id, jsonb_build_object('roles', NEW.role));
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER invitations_changed AFTER INSERT OR UPDATE ON auth.invitations FOR EACH ROW EXECUTE FUNCTION auth.on_invitation();

  CREATE FUNCTION auth.on_user() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.name <> OLD.name THEN
      PERFORM auth.write_member_event(organisation_id, 'person.renamed', NEW.id, NEW.id, '{}') FROM auth.members WHERE user_id = NEW.id;
    END IF;
    PERFORM pg_notify('plumbline_auth', NEW.id::text);
    RETURN NULL;
  END $$;
  CREATE TRIGGER users_changed AFTER UPDATE ON auth.users FOR EACH ROW EXECUTE FUNCTION auth.on_user();

  CREATE FUNCTION auth.on_session() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('plumbline_auth', OLD.user_id::text);
    RETURN NULL;
  END $$;
  CREATE TRIGGER sessions_ended AFTER DELETE ON auth.sessions FOR EACH ROW EXECUTE FUNCTION auth.on_session();

  CREATE FUNCTION auth.on_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      PERFORM auth.write_member_event(NEW.id, 'organisation.created', NULL, NEW.id, jsonb_build_object('kind', NEW.kind));
    ELSE
      IF (NEW.name, NEW.time_zone) IS DISTINCT FROM (OLD.name, OLD.time_zone) THEN
        PERFORM auth.write_member_event(NEW.id, 'organisation.changed', NULL, NEW.id, '{}');
      END IF;
      PERFORM pg_notify('plumbline_auth', 'everybody');
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER organisations_changed AFTER INSERT OR UPDATE ON auth.organisations FOR EACH ROW EXECUTE FUNCTION auth.on_organisation();
`;
