import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a buyer says that the right company has answered, where it did not know the domain of the respondent's address. Answers of requests from before count as they
 * did.
 */
export class RightCompany1764000009720 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE requests ADD COLUMN unknown_domain text, ADD COLUMN is_right_company boolean, ADD COLUMN company_answered_by uuid,
        ADD COLUMN company_answered_at timestamptz;
      GRANT UPDATE (unknown_domain, is_right_company, company_answered_by, company_answered_at) ON requests TO plumbline_app;
      ALTER TABLE received_answers ADD COLUMN recorded boolean NOT NULL DEFAULT true;
      GRANT UPDATE (recorded, credits) ON received_answers TO plumbline_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE received_answers DROP COLUMN recorded;
      ALTER TABLE requests DROP COLUMN unknown_domain, DROP COLUMN is_right_company, DROP COLUMN company_answered_by, DROP COLUMN company_answered_at;
    `);
  }
}
