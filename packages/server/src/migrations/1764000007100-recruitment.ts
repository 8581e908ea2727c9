import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** One row a version; the one without an end is in force. Closing it is the only change of a row, apart from a merge of suppliers. */
const VERSIONED = `
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  details jsonb NOT NULL,
  ended boolean NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_from timestamptz NOT NULL,
  recorded_to timestamptz,
  PRIMARY KEY (organisation_id, id, version)`;

/** Labour agents, recruitment corridors with their ledgers, and pairs of agents that people told apart. */
export class Recruitment1764000007100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE labour_agents (
        name text NOT NULL,
        country text NOT NULL,
        ${VERSIONED}
      );
      CREATE UNIQUE INDEX labour_agents_organisation_id_id_in_force_key ON labour_agents (organisation_id, id) WHERE recorded_to IS NULL;
      ${tenantTable('labour_agents', 'SELECT, INSERT, UPDATE (recorded_to)')}

      CREATE TABLE recruitment_corridors (
        supplier_id uuid NOT NULL,
        own_supplier_id uuid,
        site_key text,
        origin text NOT NULL,
        destination text NOT NULL,
        agent_ids uuid[] NOT NULL,
        ${VERSIONED}
      );
      CREATE UNIQUE INDEX recruitment_corridors_organisation_id_id_in_force_key ON recruitment_corridors (organisation_id, id) WHERE recorded_to IS NULL;
      CREATE INDEX recruitment_corridors_organisation_id_supplier_id_idx ON recruitment_corridors (organisation_id, supplier_id);
      ${tenantTable('recruitment_corridors', 'SELECT, INSERT, UPDATE (recorded_to, supplier_id, own_supplier_id)')}

      CREATE TABLE agents_told_apart (
        organisation_id uuid NOT NULL,
        agent_id uuid NOT NULL,
        other_id uuid NOT NULL,
        told_by uuid NOT NULL,
        told_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, agent_id, other_id),
        CONSTRAINT agents_told_apart_order_check CHECK (agent_id < other_id)
      );
      ${tenantTable('agents_told_apart', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE labour_agents, recruitment_corridors, agents_told_apart');
  }
}
