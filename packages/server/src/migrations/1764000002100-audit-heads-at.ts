import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that are read or written below, whose policies hold for their owner too, and no organisation is set here. */
const READ = ['audit_heads', 'audit_entries'];

/** The head of a chain knows when its last entry was made: the next one is never older, though its transaction may have begun earlier. */
export class AuditHeadsAt1764000002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_heads ADD COLUMN at timestamptz');
    for (const table of READ) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE audit_heads h SET at = coalesce(
        (SELECT e.at FROM audit_entries e WHERE e.organisation_id = h.organisation_id AND e.sequence = h.sequence), '-infinity')
    `);
    for (const table of READ) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await runner.query('ALTER TABLE audit_heads ALTER COLUMN at SET NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_heads DROP COLUMN at');
  }
}
