import type { MigrationInterface, QueryRunner } from 'typeorm';
import { countedAnew, countedOtherwise, pastCounts } from './1764000010800-portfolio-counts.ts';
import { COUNTED_WITH_TOPICS } from './1764000010840-known-topics.ts';
import { portfolioRows } from './1764000010010-as-of.ts';
import { PAST_WITH_HOLDS } from './1764000010930-holds.ts';
import { pastTriggers, type KeptPast } from './keeps-past.ts';
import { pastView } from './past-views.ts';

const { portfolio } = COUNTED_WITH_TOPICS;
const ANSWERS = { answers: ['r.answers_known'] } as const;
/** All that is counted since then. */
export const COUNTED_WITH_ANSWERS = {
  ...COUNTED_WITH_TOPICS,
  portfolio: { ...portfolio, keys: { ...portfolio.keys, ...ANSWERS } },
};

const PAST_WITH_ANSWERS: KeptPast = {
  ...PAST_WITH_HOLDS,
  shown: { ...PAST_WITH_HOLDS.shown, answers_known: 'text NOT NULL' },
};

const COUNTED_TABLES = ['portfolio', 'portfolio_counts'];
const QUEUED = ['assessments', 'outbox', 'reassessments'];

async function withoutPolicies(
  runner: QueryRunner,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  // The policies of the tables hold for their owner too, and no organisation is set here.
  for (const table of tables) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await work();
  for (const table of tables) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}

/**
 * How many of the core questions are answered of a supplier, as `known/of/verified`; empty until it has been assessed again, which is asked for here: not yet
 * computed is not none.
 */
export class AnswersKnown1764000010980 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE portfolio ADD COLUMN answers_known text NOT NULL DEFAULT '';
      ALTER TABLE past_portfolio ADD COLUMN answers_known text NOT NULL DEFAULT '';
      ${pastTriggers('portfolio', PAST_WITH_ANSWERS)}
    `);
    await runner.query(countedOtherwise('portfolio', COUNTED_WITH_ANSWERS.portfolio));
    await pastView(runner, 'portfolio', portfolioRows(true));
    await pastCounts(runner, COUNTED_WITH_ANSWERS);
    await withoutPolicies(runner, COUNTED_TABLES, async () => {
      const counted = countedAnew('public', { portfolio: { when: 'true', keys: ANSWERS } });
      await runner.query(`INSERT INTO portfolio_counts (organisation_id, kind, key, suppliers) ${counted}`);
    });
    await withoutPolicies(runner, QUEUED, async () => {
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
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await pastCounts(runner, COUNTED_WITH_TOPICS);
    await runner.query(`
      ${countedOtherwise('portfolio', portfolio)}
      ${pastTriggers('portfolio', PAST_WITH_HOLDS)}
      DROP VIEW past.portfolio_counts, past.portfolio;
      ALTER TABLE past_portfolio DROP COLUMN answers_known;
      ALTER TABLE portfolio DROP COLUMN answers_known;
    `);
    await withoutPolicies(runner, COUNTED_TABLES, async () => {
      await runner.query(`DELETE FROM portfolio_counts WHERE kind = 'answers'`);
    });
    await pastView(runner, 'portfolio', portfolioRows(true));
    await pastCounts(runner, COUNTED_WITH_TOPICS);
    await runner.query('GRANT SELECT ON past.portfolio TO plumbline_auditor');
  }
}
