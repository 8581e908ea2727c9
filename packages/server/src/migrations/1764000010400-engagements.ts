import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

const ROLES = `string_to_array(role, ',') <@ ARRAY['owner', 'admin', 'analyst', 'approver', 'viewer', 'safeguarding', 'respondent', 'auditor']`;

const setting = (name: string): string => `(SELECT nullif(current_setting('app.${name}', true), '')::uuid)`;

/** The one engagement that the transaction names, where it is approved, begun, and neither over nor ended. It reads the clock of the database. */
const RUNNING = `(SELECT e.id FROM engagements e WHERE e.organisation_id = ${setting('organisation_id')} AND e.id = ${setting('engagement_id')}
  AND e.auditor_organisation_id = ${setting('auditor_organisation_id')} AND e.state = 'approved' AND e.ended_at IS NULL
  AND now() >= e.from_at AND now() < e.until_at)`;

/** Engagements of auditors, whom they are about, what the auditor's organisation knows of them, and the role by which auditors read. */
export class Engagements1764000010400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE auth.members DROP CONSTRAINT members_role_check;
      ALTER TABLE auth.members ADD CONSTRAINT members_role_check CHECK (role <> '' AND ${ROLES});
      ALTER TABLE auth.invitations DROP CONSTRAINT invitations_role_check;
      ALTER TABLE auth.invitations ADD CONSTRAINT invitations_role_check CHECK (role <> '' AND ${ROLES});

      CREATE TABLE engagements (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        auditor_organisation_id uuid NOT NULL,
        auditor_name text NOT NULL,
        purpose text NOT NULL,
        note text NOT NULL,
        kinds text[] NOT NULL,
        from_on date NOT NULL,
        until_on date NOT NULL,
        from_at timestamptz NOT NULL,
        until_at timestamptz NOT NULL,
        state text NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        decline_reason text,
        ended_by uuid,
        ended_at timestamptz,
        end_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT engagements_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT engagements_purpose_check CHECK (purpose IN ('due-diligence', 'certification', 'customer', 'regulator', 'follow-up')),
        CONSTRAINT engagements_kinds_check CHECK (kinds <@ ARRAY['decisions', 'remedies', 'evidence']),
        CONSTRAINT engagements_state_check CHECK (state IN ('proposed', 'approved', 'declined', 'withdrawn')),
        CONSTRAINT engagements_approver_check CHECK (decided_by <> proposed_by OR state = 'withdrawn'),
        CONSTRAINT engagements_until_check CHECK (until_at > from_at),
        CONSTRAINT engagements_ended_check CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL OR state = 'approved'))
      );
      CREATE INDEX engagements_organisation_id_proposed_at_idx ON engagements (organisation_id, proposed_at DESC, id);
      ${tenantTable('engagements', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE engagement_suppliers (
        organisation_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        CONSTRAINT engagement_suppliers_pkey PRIMARY KEY (organisation_id, engagement_id, supplier_id)
      );
      ${tenantTable('engagement_suppliers', 'SELECT, INSERT')}

      CREATE TABLE auditor_engagements (
        organisation_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        buyer_organisation_id uuid NOT NULL,
        buyer_name text NOT NULL,
        buyer_time_zone text NOT NULL,
        purpose text NOT NULL,
        note text NOT NULL,
        kinds text[] NOT NULL,
        suppliers integer NOT NULL,
        from_on date NOT NULL,
        until_on date NOT NULL,
        from_at timestamptz NOT NULL,
        until_at timestamptz NOT NULL,
        ended_at timestamptz,
        received_at timestamptz NOT NULL,
        CONSTRAINT auditor_engagements_pkey PRIMARY KEY (organisation_id, engagement_id)
      );
      ${tenantTable('auditor_engagements', 'SELECT, INSERT, UPDATE (ended_at)')}

      GRANT USAGE ON SCHEMA public TO plumbline_auditor;
      GRANT SELECT ON engagements, engagement_suppliers TO plumbline_auditor;
      CREATE POLICY engagements_auditor ON engagements FOR SELECT TO plumbline_auditor
        USING (organisation_id = ${setting('organisation_id')} AND id = ${setting('engagement_id')}
          AND auditor_organisation_id = ${setting('auditor_organisation_id')} AND state = 'approved' AND ended_at IS NULL
          AND now() >= from_at AND now() < until_at);
      CREATE POLICY engagement_suppliers_auditor ON engagement_suppliers FOR SELECT TO plumbline_auditor
        USING (organisation_id = ${setting('organisation_id')} AND engagement_id = ${RUNNING});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE auditor_engagements, engagement_suppliers, engagements');
  }
}
