import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The page What changed and its badge read the newest events of flags. */
export class FlagEventsByTime1764000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX flag_events_organisation_id_at_idx ON flag_events (organisation_id, at DESC)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX flag_events_organisation_id_at_idx');
  }
}
