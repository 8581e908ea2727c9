import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same function with and without what is told of the second factor. */
const onOrganisation = (secondFactor: string): string => `
  CREATE OR REPLACE FUNCTION auth.on_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      PERFORM auth.write_member_event(NEW.id, 'organisation.created', NULL, NEW.id, jsonb_build_object('kind', NEW.kind));
    ELSE
      IF (NEW.name, NEW.time_zone) IS DISTINCT FROM (OLD.name, OLD.time_zone) THEN
        PERFORM auth.write_member_event(NEW.id, 'organisation.changed', NULL, NEW.id, '{}');
      END IF;${secondFactor}
      PERFORM pg_notify('plumbline_auth', 'everybody');
    END IF;
    RETURN NULL;
  END $$;`;

const TOLD = `
      IF NEW.requires_second_factor <> OLD.requires_second_factor THEN
        PERFORM auth.write_member_event(NEW.id,
          CASE WHEN NEW.requires_second_factor THEN 'organisation.second-factor-required' ELSE 'organisation.second-factor-optional' END, NULL, NEW.id, '{}');
      END IF;`;

/** Whether an organisation lets in only people with a second factor. */
export class RequiredSecondFactor1764000008530 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE auth.organisations ADD COLUMN requires_second_factor boolean NOT NULL DEFAULT false;
      ${onOrganisation(TOLD)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${onOrganisation('')}
      ALTER TABLE auth.organisations DROP COLUMN requires_second_factor;`);
  }
}
