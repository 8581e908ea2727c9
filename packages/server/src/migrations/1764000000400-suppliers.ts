import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/**
 * Suppliers, their sites and what was observed about them. These tables are written in bulk: they have no foreign keys, and an integrity test takes their place.
 */
export class Suppliers1764000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE suppliers (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        country text NOT NULL,
        state text NOT NULL CHECK (state IN ('arriving', 'active', 'withdrawn')),
        first_import_id uuid NOT NULL,
        merged_into uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX suppliers_organisation_id_first_import_id_idx ON suppliers (organisation_id, first_import_id);
      ${tenantTable('suppliers', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE supplier_keys (
        organisation_id uuid NOT NULL,
        key text NOT NULL,
        supplier_id uuid NOT NULL,
        import_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, key, supplier_id, import_id)
      );
      CREATE INDEX supplier_keys_organisation_id_supplier_id_idx ON supplier_keys (organisation_id, supplier_id);
      CREATE INDEX supplier_keys_organisation_id_import_id_idx ON supplier_keys (organisation_id, import_id);
      ${tenantTable('supplier_keys', 'SELECT, INSERT, DELETE')}

      CREATE TABLE supplier_identifiers (
        organisation_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        scheme text NOT NULL CHECK (scheme IN ('buyer', 'lei', 'registration')),
        value text NOT NULL,
        import_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, supplier_id, scheme, value, import_id)
      );
      ${tenantTable('supplier_identifiers', 'SELECT, INSERT, DELETE')}

      CREATE TABLE supplier_names (
        organisation_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('name', 'local', 'other', 'parent')),
        name text NOT NULL,
        script text NOT NULL,
        import_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, supplier_id, kind, name, import_id)
      );
      ${tenantTable('supplier_names', 'SELECT, INSERT, DELETE')}

      CREATE TABLE sites (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        key text NOT NULL,
        name text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, supplier_id, key)
      );
      ${tenantTable('sites', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE observations (
        organisation_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        id uuid NOT NULL,
        site_id uuid,
        import_id uuid NOT NULL,
        source_kind text NOT NULL,
        document_kind text,
        assurance text NOT NULL,
        protection text NOT NULL,
        evidence_date date NOT NULL,
        rows integer[] NOT NULL,
        facts jsonb NOT NULL,
        inputs jsonb NOT NULL,
        details jsonb NOT NULL,
        digest text NOT NULL,
        recorded_from timestamptz NOT NULL DEFAULT now(),
        recorded_to timestamptz,
        ended_by uuid,
        PRIMARY KEY (organisation_id, supplier_id, id)
      );
      CREATE INDEX observations_organisation_id_import_id_idx ON observations (organisation_id, import_id);
      ${tenantTable('observations', 'SELECT, INSERT, UPDATE (recorded_to, ended_by)')}

      CREATE TABLE search_tokens (
        organisation_id uuid NOT NULL,
        token text NOT NULL,
        supplier_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, token, supplier_id)
      );
      CREATE INDEX search_tokens_organisation_id_supplier_id_idx ON search_tokens (organisation_id, supplier_id);
      ${tenantTable('search_tokens', 'SELECT, INSERT, DELETE')}

      CREATE TABLE search_grams (
        organisation_id uuid NOT NULL,
        gram text NOT NULL,
        token text NOT NULL,
        PRIMARY KEY (organisation_id, gram, token)
      );
      ${tenantTable('search_grams', 'SELECT, INSERT, DELETE')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations cannot be taken back: drop the database instead');
  }
}
