import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptByMigrations } from './keeps-past.ts';
import { AS_OF, pastView } from './past-views.ts';
import { tenantTable } from './tenant-table.ts';

/** Words that suppliers gained and lost after they were listed, so that a search of a past day finds by the words of then. */
export class PastWords1764000010670 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The words that a supplier comes with are none that it gains: it was in no list before.
    await runner.query(`
      CREATE TABLE past_search_tokens (
        organisation_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        past_id uuid NOT NULL DEFAULT uuidv7(),
        recorded_to timestamptz NOT NULL,
        is_gained boolean NOT NULL,
        tokens text[] NOT NULL,
        PRIMARY KEY (organisation_id, supplier_id, past_id)
      );
      CREATE INDEX past_search_tokens_organisation_id_recorded_to_idx ON past_search_tokens (organisation_id, recorded_to);
      ${tenantTable('past_search_tokens', 'SELECT, INSERT')}
      ${keptByMigrations('past_search_tokens')}
      ${trigger('keep_lost', 'DELETE ON search_tokens REFERENCING OLD TABLE AS moved', 'false', '')}
      ${trigger(
        'keep_gained',
        'INSERT ON search_tokens REFERENCING NEW TABLE AS moved',
        'true',
        `WHERE EXISTS (SELECT FROM search_tokens h WHERE h.organisation_id = m.organisation_id AND h.supplier_id = m.supplier_id
           AND NOT EXISTS (SELECT FROM moved o WHERE o.organisation_id = h.organisation_id AND o.supplier_id = h.supplier_id AND o.token = h.token))`,
      )}
    `);
    const next = `(SELECT DISTINCT ON (e.organisation_id, e.supplier_id, w.token) e.organisation_id, e.supplier_id, w.token, e.is_gained
      FROM public.past_search_tokens e CROSS JOIN LATERAL unnest(e.tokens) AS w (token)
      WHERE e.recorded_to > ${AS_OF} ORDER BY e.organisation_id, e.supplier_id, w.token, e.recorded_to, e.past_id)`;
    await pastView(runner, 'search_tokens', {
      how: 'written',
      sql: (list) => `SELECT ${list()} FROM public.search_tokens r LEFT JOIN ${next} n
          ON n.organisation_id = r.organisation_id AND n.supplier_id = r.supplier_id AND n.token = r.token WHERE n.token IS NULL
        UNION ALL SELECT ${list()} FROM ${next} r WHERE NOT r.is_gained`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW past.search_tokens;
      DROP TRIGGER search_tokens_keep_lost ON search_tokens;
      DROP TRIGGER search_tokens_keep_gained ON search_tokens;
      DROP FUNCTION keep_lost_search_tokens(), keep_gained_search_tokens();
      DROP TABLE past_search_tokens;
    `);
  }
}

function trigger(name: string, on: string, isGained: string, where: string): string {
  return `
    CREATE FUNCTION ${name}_search_tokens() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO past_search_tokens (organisation_id, supplier_id, recorded_to, is_gained, tokens)
      SELECT m.organisation_id, m.supplier_id, recorded_now(), ${isGained}, array_agg(m.token ORDER BY m.token)
      FROM moved m ${where} GROUP BY m.organisation_id, m.supplier_id;
      RETURN NULL;
    END $$;
    REVOKE ALL ON FUNCTION ${name}_search_tokens() FROM PUBLIC;
    CREATE TRIGGER search_tokens_${name} AFTER ${on} FOR EACH STATEMENT EXECUTE FUNCTION ${name}_search_tokens();`;
}
