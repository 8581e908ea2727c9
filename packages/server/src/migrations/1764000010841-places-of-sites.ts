import type { MigrationInterface, QueryRunner } from 'typeorm';
import { portfolioValues } from './1764000010010-as-of.ts';
import { pastView } from './past-views.ts';

const facets = (...more: readonly string[]): string => `
  ALTER TABLE portfolio_values DROP CONSTRAINT portfolio_values_facet_check, ADD CONSTRAINT portfolio_values_facet_check
    CHECK (facet IN ('sector', 'flag', 'siteType', 'good', 'topics'${more.map((facet) => `, '${facet}'`).join('')}));`;

/** Where the sites of a supplier are, and the districts of its households, as words. Suppliers get them by the assessment that the migration before asks for. */
export class PlacesOfSites1764000010841 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(facets('place', 'district'));
    // A place that was sealed or erased since is not shown again.
    await pastView(runner, 'portfolio_values', portfolioValues(`IN ('flag', 'topics', 'place', 'district')`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await pastView(runner, 'portfolio_values', portfolioValues(`IN ('flag', 'topics')`));
    await runner.query(`
      ALTER TABLE portfolio_values NO FORCE ROW LEVEL SECURITY;
      DELETE FROM portfolio_values WHERE facet IN ('place', 'district');
      ALTER TABLE portfolio_values FORCE ROW LEVEL SECURITY;
      ${facets()}
    `);
  }
}
