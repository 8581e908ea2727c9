import type { MigrationInterface, QueryRunner } from 'typeorm';
import { portfolioValues } from './1764000010010-as-of.ts';
import { COUNTED, countingTriggers, pastCounts } from './1764000010800-portfolio-counts.ts';
import { pastView } from './past-views.ts';

const TOPICS = { when: `r.facet = 'topics'`, keys: { topics: ['r.value'] } } as const;
/** All that is counted since then. */
export const COUNTED_WITH_TOPICS = { ...COUNTED, portfolio_values: TOPICS };

const QUEUED = ['assessments', 'outbox', 'reassessments'];

/** How many suppliers have the same topics known. Suppliers get the word of their topics by being assessed again. */
export class KnownTopics1764000010840 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE portfolio_values DROP CONSTRAINT portfolio_values_facet_check, ADD CONSTRAINT portfolio_values_facet_check
        CHECK (facet IN ('sector', 'flag', 'siteType', 'good', 'topics'));
      ${countingTriggers('portfolio_values', TOPICS, ['new', 'gone'])}
    `);
    // What was known is as little shown of a result that is withheld as its flags are.
    await pastView(runner, 'portfolio_values', portfolioValues(`IN ('flag', 'topics')`));
    await pastCounts(runner, COUNTED_WITH_TOPICS);
    // The policies of the tables hold for their owner too, and no organisation is set here.
    for (const table of QUEUED) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      INSERT INTO reassessments (organisation_id, supplier_id, cause, cause_id, requested_at)
        SELECT organisation_id, supplier_id, 'methodology', organisation_id, recorded_from FROM assessments WHERE recorded_to IS NULL
        ON CONFLICT DO NOTHING;
      -- No job run: nobody waits for it. It is due since the last result.
      INSERT INTO outbox (organisation_id, job, payload, created_at, due_at)
        SELECT organisation_id, 'risk.assess', jsonb_build_object('version', 1, 'organisationId', organisation_id, 'jobRunId', NULL),
          max(recorded_from), max(recorded_from)
        FROM assessments WHERE recorded_to IS NULL GROUP BY organisation_id;
    `);
    for (const table of QUEUED) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await pastCounts(runner, COUNTED);
    await pastView(runner, 'portfolio_values', portfolioValues(`= 'flag'`));
    for (const name of ['new', 'gone'])
      await runner.query(
        `DROP TRIGGER portfolio_values_count_${name} ON portfolio_values; DROP FUNCTION count_${name}_portfolio_values();`,
      );
    await runner.query(`
      ALTER TABLE portfolio_values NO FORCE ROW LEVEL SECURITY; ALTER TABLE portfolio_counts NO FORCE ROW LEVEL SECURITY;
      DELETE FROM portfolio_values WHERE facet = 'topics';
      DELETE FROM portfolio_counts WHERE kind = 'topics';
      ALTER TABLE portfolio_values FORCE ROW LEVEL SECURITY; ALTER TABLE portfolio_counts FORCE ROW LEVEL SECURITY;
      ALTER TABLE portfolio_values DROP CONSTRAINT portfolio_values_facet_check, ADD CONSTRAINT portfolio_values_facet_check
        CHECK (facet IN ('sector', 'flag', 'siteType', 'good'));
    `);
  }
}
