import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether the account of one person may be in the hands of another: what an approval has to know. The application cannot read people, so a function answers
 * that one question.
 */
export class TwoPeople1764000008520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE auth.invitations ADD COLUMN accepted_on_inviters_device_by uuid;

      CREATE FUNCTION hold_on_account(holder uuid, held uuid, links_since timestamptz) RETURNS text
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT CASE
          WHEN EXISTS (SELECT FROM auth.password_resets WHERE created_by = holder AND user_id = held AND created_at > links_since) THEN 'reset-link'
          WHEN EXISTS (SELECT FROM auth.invitations WHERE inviter_id = holder AND accepted_on_inviters_device_by = held) THEN 'own-device'
        END
      $$;
      REVOKE EXECUTE ON FUNCTION hold_on_account(uuid, uuid, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION hold_on_account(uuid, uuid, timestamptz) TO plumbline_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION hold_on_account(uuid, uuid, timestamptz);
      ALTER TABLE auth.invitations DROP COLUMN accepted_on_inviters_device_by;
    `);
  }
}
