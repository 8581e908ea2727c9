import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

const setting = (name: string): string => `(SELECT nullif(current_setting('app.${name}', true), '')::uuid)`;

/** Rows of the engagement that runs, of suppliers in its scope. */
const OWN = `organisation_id = ${setting('organisation_id')} AND supplier_id IN (SELECT supplier_id FROM engagement_suppliers)
  AND engagement_id = (SELECT e.id FROM engagements e)`;

/** What auditors ask for, and what they found. */
export class AskedAndFound1764000010420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence_requests (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        what text NOT NULL,
        due_on date NOT NULL,
        state text NOT NULL,
        asked_by uuid NOT NULL,
        asked_by_name text NOT NULL,
        asked_at timestamptz NOT NULL,
        answered_by uuid,
        answered_at timestamptz,
        answer text NOT NULL,
        version integer NOT NULL,
        CONSTRAINT evidence_requests_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT evidence_requests_state_check CHECK (state IN ('open', 'passed-on', 'answered', 'declined'))
      );
      CREATE INDEX evidence_requests_organisation_id_engagement_id_idx ON evidence_requests (organisation_id, engagement_id, asked_at DESC);
      ${tenantTable('evidence_requests', 'SELECT, INSERT, UPDATE (state, answered_by, answered_at, answer, version)')}

      CREATE TABLE findings (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        site_key text NOT NULL,
        kind text NOT NULL,
        indicator text NOT NULL,
        seen text NOT NULL,
        people text NOT NULL,
        interviews jsonb NOT NULL,
        announced boolean NOT NULL,
        assurance text NOT NULL,
        visited_on date NOT NULL,
        statement_id uuid,
        recorded_by uuid NOT NULL,
        recorded_by_name text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT findings_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT findings_people_check CHECK (people IN ('unknown', '10-49', '50-99', '100-499', '500-or-more')),
        CONSTRAINT findings_assurance_check CHECK (assurance IN ('documented', 'corroborated'))
      );
      CREATE INDEX findings_organisation_id_engagement_id_idx ON findings (organisation_id, engagement_id, recorded_at DESC);
      ${tenantTable('findings', 'SELECT, INSERT')}

      GRANT SELECT ON evidence_requests, findings TO plumbline_auditor;
      CREATE POLICY evidence_requests_auditor ON evidence_requests FOR SELECT TO plumbline_auditor USING (${OWN});
      CREATE POLICY findings_auditor ON findings FOR SELECT TO plumbline_auditor USING (${OWN});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE findings, evidence_requests');
  }
}
