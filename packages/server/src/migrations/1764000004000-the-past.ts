import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptByMigrations, pastTable, pastTriggers, type KeptPast } from './keeps-past.ts';
import { tenantTable } from './tenant-table.ts';

const text = 'text NOT NULL';
const integer = 'integer NOT NULL';
const day = 'date NOT NULL';

/** Of the portfolio, as it is now. */
export const PORTFOLIO_PAST: KeptPast = {
  supplier: 'supplier_id',
  // prettier-ignore
  shown: {
      name: text, local_name: text, name_sort: text, external_id: text, country: text, region: text, sector: text,
      label: text, label_rank: integer, context_low: text, context_high: text, lane: text, attention_rank: integer,
      inherent: integer, observed: integer, controls: integer, residual: integer, range_low: integer, range_high: integer,
      coverage: integer, confidence: integer, confidence_word: text, leading_rule: text, leading_parameters: 'jsonb NOT NULL',
      flag_count: integer, finding_count: integer, workers: integer, migrant_share: integer, workers_concerned: integer,
      site_count: integer, tier: integer, spend: 'jsonb NOT NULL', needs_decision: integer, decision_kind: text, decision_until: day,
      worsened_at: 'timestamptz NOT NULL',
    },
  besides: { as_of: day, assessed_at: 'timestamptz NOT NULL' },
};

/** The columns of each table as they are now. */
const TABLES: Readonly<Record<string, KeptPast>> = {
  suppliers: {
    supplier: 'id',
    shown: { name: text, country: text, state: text, merged_into: 'uuid', merged_by: 'uuid' },
    besides: { origin_kind: text, origin_id: 'uuid NOT NULL', created_at: 'timestamptz NOT NULL' },
    hidden: `g.state = 'arriving'`,
  },
  supplier_names: { supplier: 'supplier_id', shown: { kind: text, name: text, script: text }, isWord: true },
  supplier_identifiers: { supplier: 'supplier_id', shown: { scheme: text, value: text }, isWord: true },
  supplier_keys: { supplier: 'supplier_id', shown: { key: text }, isWord: true },
  portfolio: PORTFOLIO_PAST,
  portfolio_values: { supplier: 'supplier_id', shown: { facet: text, value: text }, isWord: true },
};

/**
 * What pages show is kept when it changes: rows of the portfolio, suppliers and their words say since when they stand, and triggers put what they were beside them.
 * The version before does not know of it, and keeps the past too. Nothing is known of what was shown before this migration.
 */
export class ThePast1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Whole milliseconds, as the process holds the same instant. There is a setting where the clock of a test was moved.
    await runner.query(`
      CREATE FUNCTION recorded_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT coalesce(nullif(current_setting('app.now', true), '')::timestamptz, date_trunc('milliseconds', transaction_timestamp()))
      $$;
      REVOKE ALL ON FUNCTION recorded_now() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION recorded_now() TO plumbline_app;

      CREATE FUNCTION recorded_again() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.recorded_from := CASE WHEN OLD.recorded_from > recorded_now() THEN OLD.recorded_from + interval '1 millisecond' ELSE recorded_now() END;
        RETURN NEW;
      END $$;
      REVOKE ALL ON FUNCTION recorded_again() FROM PUBLIC;
    `);
    for (const [table, kept] of Object.entries(TABLES))
      await runner.query(pastTable(table, kept) + pastTriggers(table, kept));
    await this.#keepAssessedDays(runner);
  }

  /**
   * A list that is imported again assesses all its suppliers, and most get the result that they had, of a later day. That day is shown: the one before is kept in
   * a row for all suppliers that a statement wrote, since a row a supplier would be most of what an import writes.
   */
  async #keepAssessedDays(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE past_assessed_days (
        organisation_id uuid NOT NULL,
        recorded_to timestamptz NOT NULL,
        past_id uuid NOT NULL DEFAULT uuidv7(),
        as_of date NOT NULL,
        assessed_at timestamptz NOT NULL,
        supplier_ids uuid[] NOT NULL,
        PRIMARY KEY (organisation_id, recorded_to, past_id)
      );
      ${tenantTable('past_assessed_days', 'SELECT, INSERT')}
      ${keptByMigrations('past_assessed_days')}

      CREATE FUNCTION keep_assessed_portfolio() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $$
      BEGIN
        INSERT INTO past_assessed_days (organisation_id, recorded_to, as_of, assessed_at, supplier_ids)
        SELECT g.organisation_id, c.assessed_at, g.as_of, g.assessed_at, array_agg(g.supplier_id ORDER BY g.supplier_id)
        FROM gone g JOIN come c ON c.organisation_id = g.organisation_id AND c.supplier_id = g.supplier_id
        WHERE c.recorded_from = g.recorded_from AND c.assessed_at > g.assessed_at
        GROUP BY g.organisation_id, c.assessed_at, g.as_of, g.assessed_at;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION keep_assessed_portfolio() FROM PUBLIC;
      CREATE TRIGGER portfolio_keep_assessed AFTER UPDATE ON portfolio REFERENCING OLD TABLE AS gone NEW TABLE AS come
        FOR EACH STATEMENT EXECUTE FUNCTION keep_assessed_portfolio();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TRIGGER portfolio_keep_assessed ON portfolio; DROP FUNCTION keep_assessed_portfolio(); DROP TABLE past_assessed_days',
    );
    for (const [table, { isWord }] of Object.entries(TABLES))
      await runner.query(`
        DROP TRIGGER ${table}_keep_deleted ON ${table};
        DROP FUNCTION keep_deleted_${table}();
        ${isWord === true ? '' : `DROP TRIGGER ${table}_keep_changed ON ${table}; DROP TRIGGER ${table}_recorded ON ${table}; DROP FUNCTION keep_changed_${table}();`}
        DROP TABLE past_${table};
        ALTER TABLE ${table} DROP COLUMN recorded_from;
      `);
    await runner.query('DROP FUNCTION recorded_again(), recorded_now()');
  }
}
