import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** What groups of suppliers say of the buyer's prices and delivery times. A group is counted once and never again; who was in it stands nowhere. */
export class PriceCounts1764000009620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE price_counts (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        counted_at timestamptz NOT NULL,
        suppliers integer NOT NULL CHECK (suppliers >= 5),
        covered integer NOT NULL,
        not_covered integer NOT NULL,
        lead_time_cut integer NOT NULL,
        paid_late integer NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      ${tenantTable('price_counts', 'SELECT, INSERT')}
      ALTER TABLE requests ADD COLUMN prices_counted boolean NOT NULL DEFAULT false;
      GRANT UPDATE (prices_counted) ON requests TO plumbline_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE requests DROP COLUMN prices_counted; DROP TABLE price_counts');
  }
}
