import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/**
 * What a buyer promises to a supplier that tells of fees, who stands for it, and which requests were sent under it. And of a suspension, the day on which its supplier
 * had disclosed something.
 */
export class RepaymentPromises1764000009610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE repayment_promises (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        accepted_by uuid NOT NULL,
        accepted_at timestamptz NOT NULL,
        ended_by uuid,
        ended_at timestamptz,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE UNIQUE INDEX repayment_promises_in_force_key ON repayment_promises (organisation_id) WHERE ended_at IS NULL;
      ${tenantTable('repayment_promises', 'SELECT, INSERT, UPDATE (ended_by, ended_at)')}
      ALTER TABLE requests ADD COLUMN promised boolean NOT NULL DEFAULT false;
      ALTER TABLE inbox_requests ADD COLUMN promised boolean NOT NULL DEFAULT false;
      ALTER TABLE decisions ADD COLUMN disclosed_on date;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE decisions DROP COLUMN disclosed_on;
      ALTER TABLE inbox_requests DROP COLUMN promised;
      ALTER TABLE requests DROP COLUMN promised;
      DROP TABLE repayment_promises;
    `);
  }
}
