import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PAST_WITHOUT_DAYS } from './1764000004200-days-of-leading-flags.ts';
import { pastTriggers, type KeptPast } from './keeps-past.ts';

const TABLES = ['outbox', 'portfolio', 'reassessments'];

/**
 * Of the portfolio, from this migration on. Where the number of workers is unknown the last digits count the median of the organisation, which others move: that is
 * no reason to keep a row.
 */
export const PAST_WITH_ORDER: KeptPast = {
  ...PAST_WITHOUT_DAYS,
  shown: { ...PAST_WITHOUT_DAYS.shown, attention_within: 'integer NOT NULL' },
  compared: {
    ...PAST_WITHOUT_DAYS.compared,
    attention_within: (row) =>
      `CASE WHEN ${row}.workers = -1 THEN ${row}.attention_within / 100000 ELSE ${row}.attention_within END`,
  },
};

/**
 * The order of attention goes by Priority, and tells apart suppliers that are equal in Priority and R: by I, by who refused an answer, by the people concerned,
 * by name. How many people that are where a number of workers is unknown depends on the other suppliers, so the share is kept beside it. All suppliers are
 * assessed again, so that the order of all is the new one.
 */
export class OrderOfAttention1764000004400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE portfolio
        ADD COLUMN attention_within integer NOT NULL DEFAULT 0,
        ADD COLUMN migrants_counted integer NOT NULL DEFAULT 0;
      ALTER TABLE past_portfolio ADD COLUMN attention_within integer NOT NULL DEFAULT 0;
      ${pastTriggers('portfolio', PAST_WITH_ORDER)}
      DROP INDEX portfolio_attention_idx;
      CREATE INDEX portfolio_attention_idx ON portfolio (organisation_id, attention_rank, attention_within, name_sort, supplier_id);
    `);
    // The policies of the tables hold for their owner too, and no organisation is set here.
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      INSERT INTO reassessments (organisation_id, supplier_id, cause, cause_id, requested_at)
        SELECT organisation_id, supplier_id, 'methodology', organisation_id, recorded_from FROM portfolio
        ON CONFLICT DO NOTHING;
      INSERT INTO outbox (organisation_id, job, payload, created_at, due_at)
        SELECT organisation_id, 'risk.assess', jsonb_build_object('version', 1, 'organisationId', organisation_id, 'jobRunId', NULL),
          max(recorded_from), max(recorded_from)
        FROM portfolio GROUP BY organisation_id;
    `);
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${pastTriggers('portfolio', PAST_WITHOUT_DAYS)}
      ALTER TABLE past_portfolio DROP COLUMN attention_within;
      DROP INDEX portfolio_attention_idx;
      CREATE INDEX portfolio_attention_idx ON portfolio (organisation_id, attention_rank, supplier_id);
      ALTER TABLE portfolio DROP COLUMN attention_within, DROP COLUMN migrants_counted;
    `);
  }
}
