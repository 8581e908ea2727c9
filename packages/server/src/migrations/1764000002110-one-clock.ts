import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that took their time from PostgreSQL where a statement gave none. What better-auth and BullMQ write keeps its own. */
const TIMES = [
  ['outbox', 'created_at'],
  ['outbox', 'due_at'],
  ['job_runs', 'created_at'],
  ['job_runs', 'updated_at'],
  ['kept_responses', 'created_at'],
  ['suppliers', 'created_at'],
  ['sites', 'created_at'],
  ['observations', 'recorded_from'],
  ['stored_files', 'created_at'],
  ['imports', 'created_at'],
  ['import_chunks', 'done_at'],
  ['mappings', 'created_at'],
  ['review_questions', 'created_at'],
  ['review_answers', 'created_at'],
  ['reassessments', 'requested_at'],
  ['assessments', 'recorded_from'],
  ['unit_assessments', 'recorded_from'],
  ['changes', 'at'],
  ['screening_lists', 'created_at'],
  ['decisions', 'proposed_at'],
  ['exports', 'created_at'],
  ['auth.applied_requests', 'applied_at'],
  ['auth.invitations', 'created_at'],
  ['auth.password_resets', 'created_at'],
  ['auth.member_events', 'at'],
] as const;

/** An event is written by triggers, also where better-auth writes outside our transactions: there nobody has said what time it is. */
const writeMemberEvent = (columns: string, values: string): string => `
  CREATE OR REPLACE FUNCTION auth.write_member_event(organisation uuid, kind text, person uuid, subject uuid, parameters jsonb) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO auth.member_events (organisation_id, kind, actor_id, user_id, subject_id, parameters${columns})
    VALUES (organisation, kind, nullif(current_setting('auth.actor_id', true), '')::uuid, person, subject, parameters${values});
    PERFORM pg_notify('plumbline_member_events', organisation::text);
  END $$`;

/** One clock: every statement is given its instant, so that none can forget it unnoticed. */
export class OneClock1764000002110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of TIMES) await runner.query(`ALTER TABLE ${table} ALTER COLUMN ${column} DROP DEFAULT`);
    await runner.query(
      writeMemberEvent(', at', `, coalesce(nullif(current_setting('auth.now', true), '')::timestamptz, now())`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of TIMES)
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN ${column} SET DEFAULT now()`);
    await runner.query(writeMemberEvent('', ''));
  }
}
