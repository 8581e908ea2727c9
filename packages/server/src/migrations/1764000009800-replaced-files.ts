import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of a file that was submitted and is answered again: another one takes its place, or it is no longer meant. It stays with what was submitted. */
export class ReplacedFiles1764000009800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE evidence_files ADD COLUMN replaces uuid;
      ALTER TABLE evidence_files ADD COLUMN set_aside_at timestamptz;
      GRANT UPDATE (set_aside_at) ON evidence_files TO plumbline_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE evidence_files DROP COLUMN set_aside_at; ALTER TABLE evidence_files DROP COLUMN replaces;',
    );
  }
}
