import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That two agents are not the same can be taken back; the audit log keeps who said so. */
export class TakeBackTellingApart1764000008010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT DELETE ON agents_told_apart TO plumbline_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE DELETE ON agents_told_apart FROM plumbline_app');
  }
}
