import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the demo was begun here, and whether it was filled whole. It is filled once, into an empty database: later starts look here, and write nothing. */
export class DemoFill1764000010900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demo_fill (
        one boolean PRIMARY KEY DEFAULT true CONSTRAINT demo_fill_one_check CHECK (one),
        begun_at timestamptz NOT NULL,
        done_at timestamptz
      );
      GRANT SELECT, INSERT, UPDATE (done_at) ON demo_fill TO plumbline_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demo_fill');
  }
}
