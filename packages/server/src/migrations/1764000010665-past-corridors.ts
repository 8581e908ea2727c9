import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptByMigrations } from './keeps-past.ts';
import { AS_OF, pastView } from './past-views.ts';
import { tenantTable } from './tenant-table.ts';

/** A merge moves the corridors of a supplier to another, all their versions, and its end moves them back: whose they were on a day is kept. */
export class PastCorridors1764000010665 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE past_recruitment_corridors (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        version integer NOT NULL,
        past_id uuid NOT NULL DEFAULT uuidv7(),
        recorded_to timestamptz NOT NULL,
        supplier_id uuid NOT NULL,
        own_supplier_id uuid,
        PRIMARY KEY (organisation_id, id, version, past_id)
      );
      ${tenantTable('past_recruitment_corridors', 'SELECT, INSERT')}
      ${keptByMigrations('past_recruitment_corridors')}

      CREATE FUNCTION keep_state_recruitment_corridors() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $$
      BEGIN
        INSERT INTO past_recruitment_corridors (organisation_id, id, version, recorded_to, supplier_id, own_supplier_id)
        SELECT g.organisation_id, g.id, g.version, recorded_now(), g.supplier_id, g.own_supplier_id
        FROM gone g JOIN come c ON c.organisation_id = g.organisation_id AND c.id = g.id AND c.version = g.version
        WHERE (c.supplier_id, c.own_supplier_id) IS DISTINCT FROM (g.supplier_id, g.own_supplier_id);
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION keep_state_recruitment_corridors() FROM PUBLIC;
      CREATE TRIGGER recruitment_corridors_keep_state AFTER UPDATE ON recruitment_corridors REFERENCING OLD TABLE AS gone NEW TABLE AS come
        FOR EACH STATEMENT EXECUTE FUNCTION keep_state_recruitment_corridors();
    `);
    await pastView(runner, 'recruitment_corridors', {
      how: 'written',
      sql: (list) => `
        SELECT ${list({
          recorded_to: `CASE WHEN r.recorded_to <= ${AS_OF} THEN r.recorded_to END`,
          supplier_id: 'coalesce(p.supplier_id, r.supplier_id)',
          own_supplier_id: 'CASE WHEN p.id IS NULL THEN r.own_supplier_id ELSE p.own_supplier_id END',
        })}
        FROM public.recruitment_corridors r LEFT JOIN (
          SELECT DISTINCT ON (p.organisation_id, p.id, p.version) p.organisation_id, p.id, p.version, p.supplier_id, p.own_supplier_id
          FROM public.past_recruitment_corridors p
          WHERE p.recorded_to > ${AS_OF} ORDER BY p.organisation_id, p.id, p.version, p.recorded_to, p.past_id) p
          ON p.organisation_id = r.organisation_id AND p.id = r.id AND p.version = r.version
        WHERE r.recorded_from <= ${AS_OF}`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER recruitment_corridors_keep_state ON recruitment_corridors;
      DROP FUNCTION keep_state_recruitment_corridors();
      DROP TABLE past_recruitment_corridors CASCADE;
    `);
  }
}
