import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** Views of the list of suppliers that people keep or share, and with which view whose list opens; nil for the organisation. */
export class SavedViews1764000010761 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_views (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL CONSTRAINT saved_views_name_check CHECK (length(name) BETWEEN 1 AND 80),
        address text NOT NULL CONSTRAINT saved_views_address_check CHECK (length(address) <= 6000),
        shared boolean NOT NULL,
        version integer NOT NULL,
        created_by uuid NOT NULL,
        saved_at timestamptz NOT NULL,
        deleted_at timestamptz,
        PRIMARY KEY (organisation_id, id)
      );
      ${tenantTable('saved_views', 'SELECT, INSERT, UPDATE, DELETE')}

      CREATE TABLE saved_view_defaults (
        organisation_id uuid NOT NULL,
        person_id uuid NOT NULL,
        view_id uuid NOT NULL,
        chosen_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, person_id)
      );
      ${tenantTable('saved_view_defaults', 'SELECT, INSERT, UPDATE, DELETE')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_view_defaults; DROP TABLE saved_views');
  }
}
