import type { MigrationInterface, QueryRunner } from 'typeorm';
import { portfolioRows } from './1764000010010-as-of.ts';
import { pastView } from './past-views.ts';

/**
 * What a supplier is ordered by when the list goes by spend: the currency of its first amount, and that amount, the largest first. They follow from `spend`, whichever
 * version writes it.
 */
const COLUMNS = `
  ADD COLUMN spend_currency text GENERATED ALWAYS AS (coalesce(spend -> 0 ->> 'currency', '')) STORED,
  ADD COLUMN spend_rank bigint GENERATED ALWAYS AS (-least(coalesce((spend -> 0 ->> 'minor')::numeric, 0), 9007199254740991)::bigint) STORED`;

/** Suppliers are listed by workers, spend, country and decision too, each with an index of its own. */
export class OrdersOfSuppliers1764000010760 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE portfolio ${COLUMNS};
      ALTER TABLE past_portfolio ${COLUMNS};
      CREATE INDEX portfolio_workers_idx ON portfolio (organisation_id, workers, supplier_id);
      CREATE INDEX portfolio_spend_idx ON portfolio (organisation_id, spend_currency, spend_rank, supplier_id);
      CREATE INDEX portfolio_country_idx ON portfolio (organisation_id, country, attention_rank, supplier_id);
      CREATE INDEX portfolio_decision_idx ON portfolio (organisation_id, decision_kind, attention_rank, supplier_id);
    `);
    await pastView(runner, 'portfolio', portfolioRows(true));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW past.portfolio;
      DROP INDEX portfolio_workers_idx, portfolio_spend_idx, portfolio_country_idx, portfolio_decision_idx;
      ALTER TABLE past_portfolio DROP COLUMN spend_currency, DROP COLUMN spend_rank;
      ALTER TABLE portfolio DROP COLUMN spend_currency, DROP COLUMN spend_rank;
    `);
    await pastView(runner, 'portfolio', portfolioRows(true));
    await runner.query('GRANT SELECT ON past.portfolio TO plumbline_auditor');
  }
}
