import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PAST_WITH_OVERRIDES } from './1764000007400-overrides.ts';
import { DECISIONS_PAST } from './1764000010000-past-states.ts';
import { portfolioRows } from './1764000010010-as-of.ts';
import { pastTriggers, type KeptPast } from './keeps-past.ts';
import { stateTriggers, type KeptStates } from './keeps-states.ts';
import { AS_OF, pastView, type PastRows } from './past-views.ts';

/** Of the portfolio, from this migration on. */
export const PAST_WITH_PROPOSALS: KeptPast = {
  ...PAST_WITH_OVERRIDES,
  shown: { ...PAST_WITH_OVERRIDES.shown, proposal_kind: 'text NOT NULL' },
};

/** Of decisions, from this migration on. */
export const DECISIONS_WITH_OWNERS: KeptStates = {
  ...DECISIONS_PAST,
  columns: { ...DECISIONS_PAST.columns, owner_id: 'uuid', supersedes_id: 'uuid', undone_at: 'timestamptz' },
};

export const DECISIONS_VIEW: PastRows = { how: 'states', since: `r.proposed_at <= ${AS_OF}` };

const TABLES = ['portfolio', 'past_portfolio', 'decisions'];

/**
 * Lists say what is proposed, and a supplier with a proposal that can be approved needs no decision meanwhile. Decisions have an owner, name the one that they
 * replaced, and can be taken back: those of before have neither.
 */
export class ProposalsInLists1764000010700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE portfolio ADD COLUMN proposal_kind text NOT NULL DEFAULT '';
      ALTER TABLE past_portfolio ADD COLUMN proposal_kind text NOT NULL DEFAULT '';
      ${pastTriggers('portfolio', PAST_WITH_PROPOSALS)}

      ALTER TABLE decisions ADD COLUMN owner_id uuid, ADD COLUMN supersedes_id uuid, ADD COLUMN undone_at timestamptz;
      ALTER TABLE past_decisions ADD COLUMN owner_id uuid, ADD COLUMN supersedes_id uuid, ADD COLUMN undone_at timestamptz;
      ${stateTriggers('decisions', DECISIONS_WITH_OWNERS)}
    `);
    await pastView(runner, 'portfolio', portfolioRows(true));
    await pastView(runner, 'decisions', DECISIONS_VIEW);
    // The policies of the tables hold for their owner too, and no organisation is set here.
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE portfolio p SET proposal_kind = q.kind,
        needs_decision = CASE WHEN (q.kind IN ('suspend', 'responsible-exit') OR q.proposed_at >= p.worsened_at)
          AND least(q.until, q.remedy_date, '9999-12-31'::date) >= p.as_of THEN 0 ELSE p.needs_decision END,
        due_on = least(p.due_on, CASE WHEN least(q.until, q.remedy_date) >= p.as_of THEN least(q.until, q.remedy_date) + 1 END)
      FROM decisions q WHERE q.organisation_id = p.organisation_id AND q.supplier_id = p.supplier_id AND q.state = 'proposed'
    `);
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${pastTriggers('portfolio', PAST_WITH_OVERRIDES)}
      ${stateTriggers('decisions', DECISIONS_PAST)}
      DROP VIEW past.portfolio, past.decisions;
      ALTER TABLE past_portfolio DROP COLUMN proposal_kind;
      ALTER TABLE portfolio DROP COLUMN proposal_kind;
      ALTER TABLE past_decisions DROP COLUMN owner_id, DROP COLUMN supersedes_id, DROP COLUMN undone_at;
      ALTER TABLE decisions DROP COLUMN owner_id, DROP COLUMN supersedes_id, DROP COLUMN undone_at;
    `);
    await pastView(runner, 'portfolio', portfolioRows(true));
    await pastView(runner, 'decisions', DECISIONS_VIEW);
    await runner.query('GRANT SELECT ON past.portfolio, past.decisions TO plumbline_auditor');
  }
}
