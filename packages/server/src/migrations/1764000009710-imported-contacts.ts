import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** Contacts that a file names, for as long as the file is kept; and of each contact, which imports told of it and whether somebody typed it. */
export class ImportedContacts1764000009710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_contacts (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        ordinal integer NOT NULL,
        email text NOT NULL,
        name text,
        language text,
        PRIMARY KEY (organisation_id, import_id, ordinal, email)
      );
      ${tenantTable('import_contacts', 'SELECT, INSERT, DELETE')}

      ALTER TABLE imports ADD COLUMN contact_count integer NOT NULL DEFAULT 0;

      ALTER TABLE contacts ADD COLUMN told_by_imports uuid[] NOT NULL DEFAULT '{}', ADD COLUMN typed boolean NOT NULL DEFAULT true;
      GRANT UPDATE (told_by_imports, typed) ON contacts TO plumbline_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE contacts DROP COLUMN told_by_imports, DROP COLUMN typed;
      ALTER TABLE imports DROP COLUMN contact_count;
      DROP TABLE import_contacts;
    `);
  }
}
