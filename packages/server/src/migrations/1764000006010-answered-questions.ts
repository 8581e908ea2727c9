import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = ['import_id', 'supplier_id'];

/** The page of a supplier asks for the answered questions about it and its imports; most questions are open. */
export class AnsweredQuestions1764000006010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS)
      await runner.query(
        `CREATE INDEX review_questions_organisation_id_${column}_answered_idx ON review_questions (organisation_id, ${column}) WHERE state = 'answered'`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS)
      await runner.query(`DROP INDEX review_questions_organisation_id_${column}_answered_idx`);
  }
}
