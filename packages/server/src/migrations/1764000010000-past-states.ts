import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptByMigrations } from './keeps-past.ts';
import { pastStates, type KeptStates } from './keeps-states.ts';
import { tenantTable } from './tenant-table.ts';

const text = 'text NOT NULL';
const integer = 'integer NOT NULL';
const uuid = 'uuid NOT NULL';
const instant = 'timestamptz NOT NULL';

// prettier-ignore
export const FLAGS_PAST: KeptStates = {
  columns: {
    supplier_id: uuid, rule_id: text, subject_kind: text, subject_key: text, class: text, severity: text, status: text, first_seen_at: instant, waits_for: 'text',
    next_on: 'date', proposed_by: 'uuid', proposed_bases: 'jsonb', clearing_id: 'uuid', changed_at: instant, version: integer,
  },
  besides: ['version', 'changed_at'],
};

// prettier-ignore
export const DECISIONS_PAST: KeptStates = {
  columns: {
    supplier_id: uuid, kind: text, state: text, reason: text, conditions: text, until: 'date', remedy_date: 'date', checklist: 'jsonb NOT NULL', open_findings: integer,
    proposed_by: uuid, proposed_at: instant, decided_by: 'uuid', decided_at: 'timestamptz', decline_reason: 'text', version: integer, own_supplier_id: 'uuid',
    set_aside: 'text', disclosed_on: 'date',
  },
  besides: ['version'],
};

/** The columns of each table as they are now. */
// prettier-ignore
const STATES: Readonly<Record<string, KeptStates>> = {
  decisions: DECISIONS_PAST,
  overrides: {
    columns: {
      supplier_id: uuid, label: text, computed_label: text, state: text, reason_code: text, reason: text, evidence: text, evidence_date: 'date NOT NULL',
      until: 'date NOT NULL', proposed_by: uuid, proposed_at: instant, decided_by: 'uuid', decided_at: 'timestamptz', decline_reason: 'text', ended_by: 'uuid',
      ended_at: 'timestamptz', end_reason: 'text', version: integer, end_proposed_by: 'uuid', end_proposed_at: 'timestamptz', end_declined_by: 'uuid',
      end_declined_at: 'timestamptz', end_decline_reason: 'text',
    },
    besides: ['version'],
  },
  flags: FLAGS_PAST,
  remedies: {
    columns: { supplier_id: uuid, own_supplier_id: 'uuid', rule_id: text, site_key: text, opened_at: instant, version: integer },
    besides: ['version'],
  },
  review_questions: {
    columns: {
      kind: text, state: text, parked: 'boolean NOT NULL', import_id: uuid, record_ordinal: 'integer', supplier_id: 'uuid', memory_key: text, subject: 'jsonb NOT NULL',
      candidates: 'jsonb NOT NULL', why: 'jsonb NOT NULL', row_count: integer, weight: integer, answer_id: 'uuid', created_at: instant, version: integer,
      own_supplier_id: 'uuid', own_records: 'integer[]', split_from: 'uuid',
    },
    besides: ['version'],
    // Those of an import that is checked again stood on its own page only.
    hidden: `g.kind <> 'list-hit' AND NOT EXISTS (SELECT FROM imports i WHERE i.organisation_id = g.organisation_id AND i.id = g.import_id AND i.state = 'imported')`,
  },
  // How a file is read and what it holds does not change once its suppliers are listed.
  imports: { columns: { state: text, undone_by: 'uuid', undone_at: 'timestamptz' } },
};

/** What people move from state to state keeps its former states, and observations that are sealed later say so of the results that rested on them. */
export class PastStates1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, kept] of Object.entries(STATES)) await runner.query(pastStates(table, kept));
    await runner.query(`
      -- From when to when a result of the supplier could rest on what is shown no more, and since when it is not. Never what it was.
      CREATE TABLE past_withheld (
        organisation_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        past_id uuid NOT NULL DEFAULT uuidv7(),
        recorded_from timestamptz NOT NULL,
        recorded_to timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, supplier_id, past_id)
      );
      ${tenantTable('past_withheld', 'SELECT, INSERT')}
      ${keptByMigrations('past_withheld')}

      CREATE FUNCTION keep_withheld() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO past_withheld (organisation_id, supplier_id, recorded_from, recorded_to)
        VALUES (OLD.organisation_id, OLD.supplier_id, OLD.recorded_from, coalesce(OLD.recorded_to, recorded_now()));
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION keep_withheld() FROM PUBLIC;
      CREATE TRIGGER observations_sealed AFTER UPDATE OF protection ON observations FOR EACH ROW
        WHEN (OLD.protection <> 'sealed' AND NEW.protection = 'sealed') EXECUTE FUNCTION keep_withheld();
      CREATE TRIGGER observations_erased AFTER DELETE ON observations FOR EACH ROW
        WHEN (OLD.protection <> 'sealed') EXECUTE FUNCTION keep_withheld();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER observations_sealed ON observations;
      DROP TRIGGER observations_erased ON observations;
      DROP FUNCTION keep_withheld();
      DROP TABLE past_withheld;
    `);
    for (const table of Object.keys(STATES))
      await runner.query(`
        DROP TRIGGER ${table}_keep_state ON ${table};
        DROP TRIGGER ${table}_keep_gone ON ${table};
        DROP FUNCTION keep_state_${table}(), keep_gone_${table}();
        DROP TABLE past_${table};
      `);
  }
}
