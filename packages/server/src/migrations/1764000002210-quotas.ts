import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** Limits of single organisations, and the uploads that were begun and are not finished. */
export class Quotas1764000002210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Written by the operator, with the command set-quota of admin.ts. A limit that is null is that of the table in quotas.ts.
      CREATE TABLE quotas (
        organisation_id uuid NOT NULL,
        name text NOT NULL,
        person bigint CHECK (person >= 0),
        organisation bigint CHECK (organisation >= 0),
        PRIMARY KEY (organisation_id, name)
      );
      ${tenantTable('quotas', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE begun_uploads (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        created_by uuid NOT NULL,
        bytes bigint NOT NULL CHECK (bytes >= 0),
        begun_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      ${tenantTable('begun_uploads', 'SELECT, INSERT, DELETE')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE begun_uploads, quotas');
  }
}
