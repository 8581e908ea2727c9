import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** Sourcing decisions with their proposals, and exports. */
export class Decisions1764000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE decisions (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('continue', 'engage', 'continue-with-conditions', 'suspend', 'responsible-exit')),
        state text NOT NULL CHECK (state IN ('proposed', 'in-force', 'declined', 'withdrawn', 'superseded')),
        reason text NOT NULL,
        conditions text NOT NULL,
        until date,
        remedy_date date,
        checklist jsonb NOT NULL,
        open_findings integer NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid,
        decided_at timestamptz,
        decline_reason text,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX decisions_organisation_id_supplier_id_proposed_at_idx ON decisions (organisation_id, supplier_id, proposed_at DESC);
      CREATE INDEX decisions_organisation_id_state_proposed_at_idx ON decisions (organisation_id, state, proposed_at);
      CREATE UNIQUE INDEX decisions_organisation_id_supplier_id_proposed_key ON decisions (organisation_id, supplier_id) WHERE state = 'proposed';
      CREATE UNIQUE INDEX decisions_organisation_id_supplier_id_in_force_key ON decisions (organisation_id, supplier_id) WHERE state = 'in-force';
      ${tenantTable('decisions', 'SELECT, INSERT, UPDATE')}

      -- Sealed facts about people. Nothing can be recorded yet; decisions already pass the check, so that the check says nothing by itself.
      CREATE TABLE safeguarding.sealed_facts (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX sealed_facts_organisation_id_supplier_id_idx ON safeguarding.sealed_facts (organisation_id, supplier_id);
      ALTER TABLE safeguarding.sealed_facts ENABLE ROW LEVEL SECURITY;
      ALTER TABLE safeguarding.sealed_facts FORCE ROW LEVEL SECURITY;
      CREATE POLICY sealed_facts_organisation ON safeguarding.sealed_facts TO plumbline_safeguarding, plumbline_owner
        USING (organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::uuid));
      GRANT SELECT ON safeguarding.sealed_facts TO plumbline_safeguarding;
      CREATE FUNCTION safeguarding.check_supplier(organisation uuid, supplier uuid) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = safeguarding, pg_temp AS $check$
        BEGIN
          PERFORM count(*) FROM safeguarding.sealed_facts WHERE organisation_id = organisation AND supplier_id = supplier;
        END $check$;
      REVOKE ALL ON FUNCTION safeguarding.check_supplier FROM PUBLIC;
      GRANT USAGE ON SCHEMA safeguarding TO plumbline_app;
      GRANT EXECUTE ON FUNCTION safeguarding.check_supplier TO plumbline_app;

      CREATE TABLE exports (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        file_id uuid,
        request jsonb NOT NULL,
        row_count integer NOT NULL DEFAULT 0,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX exports_organisation_id_created_by_idx ON exports (organisation_id, created_by, created_at DESC);
      ${tenantTable('exports', 'SELECT, INSERT, UPDATE, DELETE')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations cannot be taken back: drop the database instead');
  }
}
