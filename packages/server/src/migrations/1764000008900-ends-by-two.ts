import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An override that two people approved ends before its day by two: the proposal of its end, and how that was declined. */
export class EndsByTwo1764000008900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE overrides
        ADD COLUMN end_proposed_by uuid,
        ADD COLUMN end_proposed_at timestamptz,
        ADD COLUMN end_declined_by uuid,
        ADD COLUMN end_declined_at timestamptz,
        ADD COLUMN end_decline_reason text,
        ADD CONSTRAINT overrides_end_approver_check CHECK (state <> 'ended' OR ended_by <> end_proposed_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE overrides
        DROP COLUMN end_proposed_by, DROP COLUMN end_proposed_at, DROP COLUMN end_declined_by, DROP COLUMN end_declined_at,
        DROP COLUMN end_decline_reason;
    `);
  }
}
