import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** Results: of units, of suppliers with history, and the portfolio that lists read. Every sort key is NOT NULL; -1 says "no data" and sorts last. */
export class Assessments1764000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reassessments (
        organisation_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        cause text NOT NULL,
        cause_id uuid NOT NULL,
        job_run_id uuid,
        requested_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, supplier_id)
      );
      ${tenantTable('reassessments', 'SELECT, INSERT, UPDATE, DELETE')}

      CREATE TABLE assessments (
        organisation_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        id uuid NOT NULL,
        label text NOT NULL,
        lane text NOT NULL,
        as_of date NOT NULL,
        methodology text NOT NULL,
        editions_digest text NOT NULL,
        input_hash text NOT NULL,
        result jsonb NOT NULL,
        cause text NOT NULL,
        cause_id uuid NOT NULL,
        recorded_from timestamptz NOT NULL DEFAULT now(),
        recorded_to timestamptz,
        PRIMARY KEY (organisation_id, supplier_id, id)
      );
      ${tenantTable('assessments', 'SELECT, INSERT, UPDATE (recorded_to)')}

      CREATE TABLE unit_assessments (
        organisation_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        unit_key text NOT NULL,
        id uuid NOT NULL,
        site_id uuid NOT NULL,
        input_hash text NOT NULL,
        label text NOT NULL,
        result jsonb NOT NULL,
        recorded_from timestamptz NOT NULL DEFAULT now(),
        recorded_to timestamptz,
        PRIMARY KEY (organisation_id, supplier_id, unit_key, id)
      );
      ${tenantTable('unit_assessments', 'SELECT, INSERT, UPDATE (recorded_to)')}

      CREATE TABLE portfolio (
        organisation_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        name text NOT NULL,
        local_name text NOT NULL,
        name_sort text NOT NULL,
        external_id text NOT NULL,
        country text NOT NULL,
        region text NOT NULL,
        sector text NOT NULL,
        label text NOT NULL,
        label_rank integer NOT NULL,
        context_low text NOT NULL,
        context_high text NOT NULL,
        lane text NOT NULL,
        attention_rank integer NOT NULL,
        inherent integer NOT NULL,
        observed integer NOT NULL,
        controls integer NOT NULL,
        residual integer NOT NULL,
        range_low integer NOT NULL,
        range_high integer NOT NULL,
        coverage integer NOT NULL,
        confidence integer NOT NULL,
        confidence_word text NOT NULL,
        leading_rule text NOT NULL,
        leading_parameters jsonb NOT NULL,
        flag_count integer NOT NULL,
        finding_count integer NOT NULL,
        workers integer NOT NULL,
        migrant_share integer NOT NULL,
        workers_concerned integer NOT NULL,
        site_count integer NOT NULL,
        tier integer NOT NULL,
        spend jsonb NOT NULL,
        needs_decision integer NOT NULL,
        decision_kind text NOT NULL,
        decision_until date NOT NULL,
        worsened_at timestamptz NOT NULL,
        due_on date NOT NULL,
        as_of date NOT NULL,
        assessed_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, supplier_id)
      );
      CREATE INDEX portfolio_attention_idx ON portfolio (organisation_id, attention_rank, supplier_id);
      CREATE INDEX portfolio_residual_idx ON portfolio (organisation_id, residual, supplier_id);
      CREATE INDEX portfolio_name_idx ON portfolio (organisation_id, name_sort, supplier_id);
      CREATE INDEX portfolio_coverage_idx ON portfolio (organisation_id, coverage, supplier_id);
      CREATE INDEX portfolio_label_idx ON portfolio (organisation_id, label, attention_rank, supplier_id);
      CREATE INDEX portfolio_country_idx ON portfolio (organisation_id, country, attention_rank, supplier_id);
      CREATE INDEX portfolio_needs_decision_idx ON portfolio (organisation_id, needs_decision, attention_rank, supplier_id);
      CREATE INDEX portfolio_due_idx ON portfolio (organisation_id, due_on);
      ${tenantTable('portfolio', 'SELECT, INSERT, UPDATE, DELETE')}

      CREATE TABLE portfolio_values (
        organisation_id uuid NOT NULL,
        facet text NOT NULL CHECK (facet IN ('sector', 'flag', 'siteType', 'good')),
        value text NOT NULL,
        supplier_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, facet, value, supplier_id)
      );
      CREATE INDEX portfolio_values_organisation_id_supplier_id_idx ON portfolio_values (organisation_id, supplier_id);
      ${tenantTable('portfolio_values', 'SELECT, INSERT, DELETE')}

      CREATE TABLE changes (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        kind text NOT NULL CHECK (kind IN ('band', 'finding-new', 'finding-cleared', 'sanction-new', 'sanction-cleared')),
        label_before text NOT NULL,
        label_after text NOT NULL,
        rule_id text NOT NULL,
        parameters jsonb NOT NULL,
        worse boolean NOT NULL,
        cause text NOT NULL,
        cause_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX changes_organisation_id_at_idx ON changes (organisation_id, at DESC, id);
      CREATE INDEX changes_organisation_id_supplier_id_at_idx ON changes (organisation_id, supplier_id, at DESC);
      ${tenantTable('changes', 'SELECT, INSERT')}

      CREATE TABLE screening_lists (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('uflpa', 'wro', 'other')),
        edition text NOT NULL,
        fictional boolean NOT NULL,
        entries jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id)
      );
      ${tenantTable('screening_lists', 'SELECT, INSERT')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations cannot be taken back: drop the database instead');
  }
}
