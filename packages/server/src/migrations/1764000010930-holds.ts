import type { MigrationInterface, QueryRunner } from 'typeorm';
import { portfolioRows } from './1764000010010-as-of.ts';
import { DECISIONS_VIEW, DECISIONS_WITH_OWNERS, PAST_WITH_PROPOSALS } from './1764000010700-proposals-in-lists.ts';
import { pastCounts } from './1764000010800-portfolio-counts.ts';
import { COUNTED_WITH_TOPICS } from './1764000010840-known-topics.ts';
import { pastTriggers, type KeptPast } from './keeps-past.ts';
import { stateTriggers, type KeptStates } from './keeps-states.ts';
import { pastView } from './past-views.ts';

const LISTED = `
  ADD COLUMN critical_count integer NOT NULL DEFAULT 0,
  ADD COLUMN barred_by text NOT NULL DEFAULT '',
  ADD COLUMN hold_state text NOT NULL DEFAULT ''`;

/** Of the portfolio, from this migration on. */
export const PAST_WITH_HOLDS: KeptPast = {
  ...PAST_WITH_PROPOSALS,
  shown: {
    ...PAST_WITH_PROPOSALS.shown,
    critical_count: 'integer NOT NULL',
    barred_by: 'text NOT NULL',
    hold_state: 'text NOT NULL',
  },
};

const HELD = {
  reason_code: 'text',
  barred_by: `text NOT NULL DEFAULT ''`,
  lots: 'text[]',
  lifted_by: 'uuid',
  lifted_at: 'timestamptz',
  lift_reason: 'text',
};
const columns = (how: (name: string, type: string) => string): string =>
  Object.entries(HELD)
    .map(([name, type]) => how(name, type))
    .join(', ');
const ADDED = columns((name, type) => `ADD COLUMN ${name} ${type}`);

/** Of decisions, from this migration on. */
const DECISIONS_WITH_HOLDS: KeptStates = {
  ...DECISIONS_WITH_OWNERS,
  columns: { ...DECISIONS_WITH_OWNERS.columns, ...HELD },
};

const TABLES = ['portfolio', 'past_portfolio', 'decisions', 'assessments'];

/** As it is judged from this migration on; later ones are judged by the assessment that writes the row. */
const BARS = `f->>'class' = 'SANCTION' AND (f->>'ruleId' = 'SANC-LIST-MATCH'
  OR CASE f->>'ruleId' WHEN 'SANC-WRO-FINDING' THEN f->>'assurance' <> 'alleged' ELSE f->>'severity' = 'C' END)`;

/**
 * What may be decided follows from what is open, so lists keep what bars going on as before, how much is Critical besides findings about people, and whether goods are
 * held. A hold is a decision that stands beside the one in force. What was decided stays; where it does not count any more, its supplier needs a decision.
 */
export class Holds1764000010930 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE portfolio ${LISTED};
      ALTER TABLE past_portfolio ${LISTED};
      ${pastTriggers('portfolio', PAST_WITH_HOLDS)}

      ALTER TABLE decisions ${ADDED};
      ALTER TABLE past_decisions ${ADDED};
      ALTER TABLE decisions DROP CONSTRAINT decisions_kind_check, DROP CONSTRAINT decisions_state_check;
      ALTER TABLE decisions
        ADD CONSTRAINT decisions_kind_check CHECK (kind IN ('continue', 'engage', 'continue-with-conditions', 'suspend', 'responsible-exit', 'hold')),
        ADD CONSTRAINT decisions_state_check CHECK (state IN ('proposed', 'in-force', 'declined', 'withdrawn', 'superseded', 'held', 'lifted')),
        ADD CONSTRAINT decisions_hold_check CHECK ((kind = 'hold') = (state IN ('held', 'lifted')) AND (kind = 'hold') = (lots IS NOT NULL));
      DROP INDEX decisions_organisation_id_moved_at_idx;
      CREATE INDEX decisions_organisation_id_moved_at_idx ON decisions (organisation_id, coalesce(lifted_at, decided_at, proposed_at) DESC);
      CREATE INDEX decisions_organisation_id_supplier_id_held_idx ON decisions (organisation_id, supplier_id) WHERE state = 'held';
      CREATE INDEX review_questions_organisation_id_supplier_id_list_hit_idx ON review_questions (organisation_id, supplier_id) WHERE kind = 'list-hit' AND state = 'open';
      ${stateTriggers('decisions', DECISIONS_WITH_HOLDS)}
    `);
    await pastView(runner, 'portfolio', portfolioRows(true));
    await pastView(runner, 'decisions', DECISIONS_VIEW);
    // The policies of the tables hold for their owner too, and no organisation is set here.
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE portfolio p SET critical_count = n.critical, barred_by = n.barred
      FROM (SELECT a.organisation_id, a.supplier_id,
          count(*) FILTER (WHERE f->>'class' <> 'FINDING' AND f->>'severity' = 'C') AS critical,
          coalesce(string_agg(DISTINCT f->>'ruleId', ' ' ORDER BY f->>'ruleId') FILTER (WHERE ${BARS}), '') AS barred
        FROM assessments a CROSS JOIN LATERAL jsonb_array_elements(a.result->'flags') f
        WHERE a.recorded_to IS NULL GROUP BY a.organisation_id, a.supplier_id) n
      WHERE p.organisation_id = n.organisation_id AND p.supplier_id = n.supplier_id AND (n.critical > 0 OR n.barred <> '');

      UPDATE portfolio p SET needs_decision = 1
      FROM decisions d
      WHERE d.organisation_id = p.organisation_id AND d.supplier_id = p.supplier_id AND d.state = 'in-force' AND p.barred_by <> '' AND p.lane IN ('1', '2', '3')
        AND (d.kind = 'continue' OR (d.kind = 'continue-with-conditions' AND d.decided_by IS NULL)) AND p.proposal_kind = '';
    `);
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${pastTriggers('portfolio', PAST_WITH_PROPOSALS)}
      ${stateTriggers('decisions', DECISIONS_WITH_OWNERS)}
      DROP VIEW past.portfolio_counts, past.portfolio, past.decisions;
      DROP INDEX decisions_organisation_id_supplier_id_held_idx, review_questions_organisation_id_supplier_id_list_hit_idx, decisions_organisation_id_moved_at_idx;
      CREATE INDEX decisions_organisation_id_moved_at_idx ON decisions (organisation_id, coalesce(decided_at, proposed_at) DESC);
      ALTER TABLE decisions NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE past_decisions NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE decisions DROP CONSTRAINT decisions_kind_check, DROP CONSTRAINT decisions_state_check, DROP CONSTRAINT decisions_hold_check;
      -- The version before knows no holds.
      DELETE FROM past_decisions WHERE kind = 'hold';
      DELETE FROM decisions WHERE kind = 'hold';
      DELETE FROM past_decisions WHERE kind = 'hold';
      ALTER TABLE decisions
        ADD CONSTRAINT decisions_kind_check CHECK (kind IN ('continue', 'engage', 'continue-with-conditions', 'suspend', 'responsible-exit')),
        ADD CONSTRAINT decisions_state_check CHECK (state IN ('proposed', 'in-force', 'declined', 'withdrawn', 'superseded'));
      ALTER TABLE decisions FORCE ROW LEVEL SECURITY;
      ALTER TABLE past_decisions FORCE ROW LEVEL SECURITY;
      ALTER TABLE past_portfolio DROP COLUMN critical_count, DROP COLUMN barred_by, DROP COLUMN hold_state;
      ALTER TABLE portfolio DROP COLUMN critical_count, DROP COLUMN barred_by, DROP COLUMN hold_state;
      ALTER TABLE past_decisions ${columns((name) => `DROP COLUMN ${name}`)};
      ALTER TABLE decisions ${columns((name) => `DROP COLUMN ${name}`)};
    `);
    await pastView(runner, 'portfolio', portfolioRows(true));
    await pastView(runner, 'decisions', DECISIONS_VIEW);
    await pastCounts(runner, COUNTED_WITH_TOPICS);
    await runner.query('GRANT SELECT ON past.portfolio, past.decisions TO plumbline_auditor');
  }
}
