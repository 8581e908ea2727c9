import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each index of the portfolio is written for every supplier that is assessed. No page needs these two: the counts of facets read all suppliers of the
 * organisation in the same request as a page of one country, and what falls due is asked for once a day.
 */
export class FewerIndexes1764000004100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX portfolio_country_idx; DROP INDEX portfolio_due_idx');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX portfolio_country_idx ON portfolio (organisation_id, country, attention_rank, supplier_id);
      CREATE INDEX portfolio_due_idx ON portfolio (organisation_id, due_on)`);
  }
}
