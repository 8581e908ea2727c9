import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AS_OF, pastView, type PastRows } from './past-views.ts';

/** Says of a row `r` that it, or a result that stood until `recorded_to` and was made at `made`, rests on what is shown no more. */
const rests = (
  made: string,
): string => `EXISTS (SELECT FROM public.past_withheld w WHERE w.organisation_id = r.organisation_id
    AND w.supplier_id = r.supplier_id AND w.recorded_from <= ${AS_OF} AND w.recorded_to > ${made})`;

const ended = (from: string, end: string, ...masked: string[]): PastRows => ({ how: 'ended', from, end, masked });
const added = (from: string): PastRows => ({ how: 'ended', from });
const states = (since: string): PastRows => ({ how: 'states', since: `r.${since} <= ${AS_OF}` });

/** What a row of the portfolio shows of a result that is not shown again. */
const WITHHELD: Readonly<Record<string, string>> = {
  label: `'NOT_ASSESSED'`,
  label_rank: '5',
  context_low: `''`,
  context_high: `''`,
  lane: `'rest'`,
  attention_rank: '2147483647',
  attention_within: '0',
  inherent: '-1',
  observed: '-1',
  controls: '-1',
  residual: '-1',
  range_low: '-1',
  range_high: '-1',
  coverage: '0',
  answers_known: `''`,
  confidence: '0',
  confidence_word: `'Low'`,
  leading_rule: `''`,
  leading_parameters: `'{}'::jsonb`,
  flag_count: '0',
  finding_count: '0',
  critical_count: '0',
  barred_by: `''`,
  workers: '-1',
  migrant_share: '-1',
  workers_concerned: '-1',
  needs_decision: '0',
  worsened_at: `'-infinity'::timestamptz`,
  override_state: `''`,
  computed_label: `''`,
};

/** A result that rested on what was sealed or erased since is as if it had never been. */
const resultsOf = (table: string): PastRows => ({
  how: 'written',
  sql: (list) => `SELECT ${list({ recorded_to: `CASE WHEN r.recorded_to <= ${AS_OF} THEN r.recorded_to END` })}
    FROM public.${table} r WHERE r.recorded_from <= ${AS_OF} AND NOT ${rests('r.recorded_from')}`,
});

/** Days of assessments are kept apart: the day of a row is that of the first that was overwritten after the instant, if the row stood so long. */
const days = (names: string, kept: string): string => `(
  SELECT DISTINCT ON (d.organisation_id, s.id) d.organisation_id, s.*, d.as_of, d.assessed_at, d.recorded_to
  FROM public.past_assessed_days d CROSS JOIN LATERAL unnest(${kept}) AS s (${names})
  WHERE d.recorded_to > ${AS_OF} ORDER BY d.organisation_id, s.id, d.recorded_to) d ON d.organisation_id = r.organisation_id AND d.id = r.supplier_id`;
const ASSESSED = { as_of: 'coalesce(d.as_of, r.as_of)', assessed_at: 'coalesce(d.assessed_at, r.assessed_at)' };

const DAYS = days('id', 'd.supplier_ids');
const DAYS_OF_FLAGS = days('id, day', 'd.supplier_ids, d.leading_days');
const OF_FLAGS = {
  leading_parameters: `CASE WHEN d.day IS NULL THEN r.leading_parameters ELSE jsonb_set(r.leading_parameters, '{date}', to_jsonb(d.day)) END`,
};

/** @param withDays with the days of the evidence of leading flags, which were not kept at first */
export const portfolioRows = (withDays: boolean): PastRows => ({
  how: 'written',
  sql: (list) => {
    const [joined, instead] = withDays ? [DAYS_OF_FLAGS, { ...ASSESSED, ...OF_FLAGS }] : [DAYS, ASSESSED];
    const stood = (given: Readonly<Record<string, string>>): string =>
      `SELECT ${list({ ...given, ...instead })}, ${rests(ASSESSED.assessed_at)} AS is_withheld`;
    const shown = Object.entries(WITHHELD).map(
      ([column, value]) => [column, `CASE WHEN r.is_withheld THEN ${value} ELSE r.${column} END`] as const,
    );
    return `SELECT ${list(Object.fromEntries(shown))} FROM (
      ${stood({})} FROM public.portfolio r LEFT JOIN ${joined} WHERE r.recorded_from <= ${AS_OF}
      UNION ALL
      ${stood({ due_on: `'9999-12-31'::date`, migrants_counted: '0' })} FROM public.past_portfolio r LEFT JOIN ${joined} AND d.recorded_to < r.recorded_to
      WHERE r.recorded_from <= ${AS_OF} AND r.recorded_to > ${AS_OF}) r`;
  },
});

/** @param withheld the facets that rest on results: a condition on `r.facet` */
export const portfolioValues = (withheld: string): PastRows => ({
  how: 'written',
  sql: (list) => {
    const shown = `(NOT r.facet ${withheld} OR NOT EXISTS (SELECT FROM public.past_withheld w WHERE w.organisation_id = r.organisation_id AND w.supplier_id = r.supplier_id
      AND w.recorded_from <= ${AS_OF} AND w.recorded_to > r.recorded_from))`;
    return `SELECT ${list()} FROM public.portfolio_values r WHERE r.recorded_from <= ${AS_OF} AND ${shown}
      UNION ALL SELECT ${list()} FROM public.past_portfolio_values r WHERE r.recorded_from <= ${AS_OF} AND r.recorded_to > ${AS_OF} AND ${shown}`;
  },
});

const imports: PastRows = {
  how: 'written',
  sql: (list) => `
    SELECT ${list({
      state: 'coalesce(p.state, r.state)',
      undone_by: 'CASE WHEN p.id IS NULL THEN r.undone_by ELSE p.undone_by END',
      undone_at: 'CASE WHEN p.id IS NULL THEN r.undone_at ELSE p.undone_at END',
    })}
    FROM public.imports r LEFT JOIN (
      SELECT DISTINCT ON (p.organisation_id, p.id) p.organisation_id, p.id, p.state, p.undone_by, p.undone_at FROM public.past_imports p
      WHERE p.recorded_to > ${AS_OF} ORDER BY p.organisation_id, p.id, p.recorded_to, p.past_id) p ON p.organisation_id = r.organisation_id AND p.id = r.id
    WHERE r.created_at <= ${AS_OF}`,
};

/** What is read as of a day. Every other table of organisations has a reason not to be, in a test. */
const VIEWS: Readonly<Record<string, PastRows>> = {
  suppliers: { how: 'beside' },
  supplier_names: { how: 'beside' },
  supplier_identifiers: { how: 'beside' },
  supplier_keys: { how: 'beside' },
  portfolio: portfolioRows(false),
  portfolio_values: portfolioValues(`= 'flag'`),
  assessments: resultsOf('assessments'),
  unit_assessments: resultsOf('unit_assessments'),
  observations: ended('recorded_from', 'recorded_to', 'ended_by'),
  labour_agents: ended('recorded_from', 'recorded_to'),
  recruitment_corridors: ended('recorded_from', 'recorded_to'),
  sites: added('created_at'),
  screening_lists: added('created_at'),
  flag_events: added('at'),
  remedy_entries: added('recorded_at'),
  remedy_steps: added('recorded_at'),
  received_answers: added('received_at'),
  changes: {
    how: 'written',
    sql: (list) => `SELECT ${list()} FROM public.changes r WHERE r.at <= ${AS_OF} AND NOT EXISTS (
      SELECT FROM public.past_withheld w WHERE w.organisation_id = r.organisation_id AND w.supplier_id = r.supplier_id
        AND w.recorded_from <= r.at AND w.recorded_to >= r.at)`,
  },
  review_answers: ended('created_at', 'revoked_at', 'revoked_by'),
  fact_preferences: ended('made_at', 'ended_at', 'ended_by'),
  hand_facts: ended('recorded_at', 'ended_at', 'ended_by', 'end_reason'),
  flag_clearings: {
    how: 'written',
    sql: (list) =>
      `SELECT ${list({
        moved_at: `ARRAY(SELECT m FROM unnest(r.moved_at) WITH ORDINALITY AS u (m, place) WHERE m <= ${AS_OF} ORDER BY place)`,
        ended_at: `CASE WHEN r.ended_at <= ${AS_OF} THEN r.ended_at END`,
      })} FROM public.flag_clearings r WHERE r.cleared_at <= ${AS_OF}`,
  },
  decisions: states('proposed_at'),
  overrides: states('proposed_at'),
  remedies: states('opened_at'),
  review_questions: states('created_at'),
  // A flag is first seen by a result; its row comes with the first thing that a person does about it.
  flags: {
    how: 'states',
    since: `EXISTS (SELECT FROM public.flag_events e WHERE e.organisation_id = r.organisation_id AND e.flag_id = r.id AND e.at <= ${AS_OF})`,
  },
  imports,
  // What waits to be assessed is not kept.
  reassessments: { how: 'written', sql: (list) => `SELECT ${list()} FROM public.reassessments r WHERE false` },
};

/** A schema that holds every table as it stood at the instant of the transaction. */
export class AsOf1764000010010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA past AUTHORIZATION plumbline_owner;
      GRANT USAGE ON SCHEMA past TO plumbline_app;

      CREATE FUNCTION past.instant() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT nullif(current_setting('app.as_of', true), '')::timestamptz
      $$;
      REVOKE ALL ON FUNCTION past.instant() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION past.instant() TO plumbline_app;

      -- Everything is kept since this migration: its own instant, whatever database it runs on.
      DO $migration$ BEGIN
        EXECUTE format('CREATE FUNCTION past.kept_since() RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT %L::timestamptz $$',
          date_trunc('milliseconds', transaction_timestamp()));
      END $migration$;
      REVOKE ALL ON FUNCTION past.kept_since() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION past.kept_since() TO plumbline_app;
    `);
    for (const [table, rows] of Object.entries(VIEWS)) await pastView(runner, table, rows);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA past CASCADE');
  }
}
