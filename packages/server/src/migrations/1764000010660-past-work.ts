import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FLAGS_PAST } from './1764000010000-past-states.ts';
import { portfolioRows } from './1764000010010-as-of.ts';
import { keptByMigrations } from './keeps-past.ts';
import { stateTriggers } from './keeps-states.ts';
import { AS_OF, pastView } from './past-views.ts';
import { tenantTable } from './tenant-table.ts';

/** @param from the rows that waited no longer, as `g` */
function waitingTrigger(name: string, on: string, from: string): string {
  return `
    CREATE FUNCTION ${name}_reassessments() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $$
    BEGIN
      INSERT INTO past_reassessments (organisation_id, recorded_to, requested_at, supplier_ids)
      SELECT g.organisation_id, recorded_now(), g.requested_at, array_agg(g.supplier_id) FROM ${from} GROUP BY g.organisation_id, g.requested_at;
      RETURN NULL;
    END $$;
    REVOKE ALL ON FUNCTION ${name}_reassessments() FROM PUBLIC;
    CREATE TRIGGER reassessments_${name} AFTER ${on} FOR EACH STATEMENT EXECUTE FUNCTION ${name}_reassessments();`;
}

/** What a past day still left out: checks after a clearing, when a flag was last worked on, which suppliers waited, and the day of the evidence of a leading flag. */
export class PastWork1764000010660 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${stateTriggers('flags', { ...FLAGS_PAST, besides: ['version'] })}

      -- Suppliers that waited for an assessment, in a row for all that a statement took at once, as days of assessments are.
      CREATE TABLE past_reassessments (
        organisation_id uuid NOT NULL,
        recorded_to timestamptz NOT NULL,
        past_id uuid NOT NULL DEFAULT uuidv7(),
        requested_at timestamptz NOT NULL,
        supplier_ids uuid[] NOT NULL,
        PRIMARY KEY (organisation_id, recorded_to, past_id)
      );
      ${tenantTable('past_reassessments', 'SELECT, INSERT')}
      ${keptByMigrations('past_reassessments')}
      ${waitingTrigger('keep_taken', 'DELETE ON reassessments REFERENCING OLD TABLE AS gone', 'gone g WHERE g.requested_at < recorded_now()')}
      ${waitingTrigger(
        'keep_again',
        'UPDATE ON reassessments REFERENCING OLD TABLE AS gone NEW TABLE AS come',
        'gone g JOIN come c ON c.organisation_id = g.organisation_id AND c.supplier_id = g.supplier_id WHERE c.requested_at > g.requested_at',
      )}

      ALTER TABLE past_assessed_days ADD COLUMN leading_days text[];
      CREATE OR REPLACE FUNCTION keep_assessed_portfolio() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $$
      BEGIN
        INSERT INTO past_assessed_days (organisation_id, recorded_to, as_of, assessed_at, supplier_ids, leading_days)
        SELECT g.organisation_id, c.assessed_at, g.as_of, g.assessed_at, array_agg(g.supplier_id ORDER BY g.supplier_id),
          CASE WHEN count(g.leading_parameters->>'date') > 0 THEN array_agg(g.leading_parameters->>'date' ORDER BY g.supplier_id) END
        FROM gone g JOIN come c ON c.organisation_id = g.organisation_id AND c.supplier_id = g.supplier_id
        WHERE c.recorded_from = g.recorded_from AND c.assessed_at > g.assessed_at
        GROUP BY g.organisation_id, c.assessed_at, g.as_of, g.assessed_at;
        RETURN NULL;
      END $$;
    `);
    await pastView(runner, 'portfolio', portfolioRows(true));
    await pastView(runner, 'flag_checks', {
      how: 'written',
      sql: (
        list,
      ) => `SELECT ${list({ done_at: `CASE WHEN r.done_at <= ${AS_OF} THEN r.done_at END` })} FROM public.flag_checks r
        WHERE EXISTS (SELECT FROM public.flag_clearings c WHERE c.organisation_id = r.organisation_id AND c.id = r.clearing_id AND c.cleared_at <= ${AS_OF})`,
    });
    await pastView(runner, 'reassessments', {
      how: 'written',
      sql: (list) => `SELECT ${list()} FROM public.reassessments r WHERE r.requested_at <= ${AS_OF}
        UNION ALL SELECT ${list({
          supplier_id: 's.id',
          cause: `''`,
          cause_id: 's.id',
          job_run_id: 'NULL::uuid',
          answers: `'{}'::uuid[]`,
          taken_back: `'{}'::uuid[]`,
        })} FROM public.past_reassessments r CROSS JOIN LATERAL unnest(r.supplier_ids) AS s (id)
        WHERE r.requested_at <= ${AS_OF} AND r.recorded_to > ${AS_OF}`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW past.flag_checks;
      DROP TRIGGER reassessments_keep_taken ON reassessments;
      DROP TRIGGER reassessments_keep_again ON reassessments;
      DROP FUNCTION keep_taken_reassessments(), keep_again_reassessments();
      DROP TABLE past_reassessments;
    `);
  }
}
