import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PORTFOLIO_PAST } from './1764000004000-the-past.ts';
import { pastTriggers, type KeptPast } from './keeps-past.ts';

/** Of the portfolio, from this migration on. */
export const PAST_WITHOUT_DAYS: KeptPast = {
  ...PORTFOLIO_PAST,
  compared: { leading_parameters: (row) => `${row}.leading_parameters - 'date'` },
};

/**
 * The parameters of a leading flag hold the day of its evidence, which no list shows. A list that is imported again gives it a later one, and every supplier with a
 * flag had a former row.
 */
export class DaysOfLeadingFlags1764000004200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(pastTriggers('portfolio', PAST_WITHOUT_DAYS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(pastTriggers('portfolio', PORTFOLIO_PAST));
  }
}
