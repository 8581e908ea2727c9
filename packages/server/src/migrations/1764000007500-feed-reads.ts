import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/**
 * How far each person has read what changed: one mark for everything, and marks for single suppliers. The mark before stays, so that a person can take one back.
 * The indexes let the newest entries be found without those of a new methodology, which may be about every supplier.
 */
export class FeedReads1764000007500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feed_marks (
        organisation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        read_to timestamptz NOT NULL,
        read_before timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, user_id)
      );
      ${tenantTable('feed_marks', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE feed_reads (
        organisation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        read_to timestamptz NOT NULL,
        read_before timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, user_id, supplier_id)
      );
      ${tenantTable('feed_reads', 'SELECT, INSERT, UPDATE, DELETE')}

      CREATE INDEX changes_organisation_id_at_told_idx ON changes (organisation_id, at DESC) WHERE kind <> 'methodology';
      CREATE INDEX decisions_organisation_id_moved_at_idx ON decisions (organisation_id, coalesce(decided_at, proposed_at) DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX decisions_organisation_id_moved_at_idx;
      DROP INDEX changes_organisation_id_at_told_idx;
      DROP TABLE feed_reads;
      DROP TABLE feed_marks;
    `);
  }
}
