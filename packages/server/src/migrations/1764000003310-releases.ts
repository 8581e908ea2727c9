import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which releases have brought the database up to date, and which is the oldest whose processes can run on it: a process asks before it starts. */
export class Releases1764000003310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE releases (
        release integer PRIMARY KEY,
        runs_from integer NOT NULL CHECK (runs_from <= release)
      );
      GRANT SELECT ON releases, migrations TO plumbline_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE SELECT ON migrations FROM plumbline_app; DROP TABLE releases');
  }
}
