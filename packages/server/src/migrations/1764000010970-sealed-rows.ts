import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = `organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::uuid)`;

/**
 * The role of the application neither reads nor writes what is sealed: what was left out of every open result by code is not there for that code. The role of safeguarding, which
 * nobody can log in as, keeps it; what comes to be sealed later says so of results that rested on it.
 */
export class SealedRows1764000010970 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY observations_open ON observations AS RESTRICTIVE TO plumbline_app
        USING (protection <> 'sealed') WITH CHECK (protection <> 'sealed');
      CREATE POLICY observations_safeguarding ON observations TO plumbline_safeguarding USING (${OWN}) WITH CHECK (${OWN});
      CREATE POLICY past_withheld_safeguarding ON past_withheld FOR INSERT TO plumbline_safeguarding WITH CHECK (${OWN});
      GRANT USAGE ON SCHEMA public TO plumbline_safeguarding;
      GRANT SELECT, INSERT, UPDATE (protection) ON observations TO plumbline_safeguarding;
      GRANT INSERT ON past_withheld TO plumbline_safeguarding;
      GRANT EXECUTE ON FUNCTION recorded_now() TO plumbline_safeguarding;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE EXECUTE ON FUNCTION recorded_now() FROM plumbline_safeguarding;
      REVOKE INSERT ON past_withheld FROM plumbline_safeguarding;
      REVOKE SELECT, INSERT, UPDATE (protection) ON observations FROM plumbline_safeguarding;
      REVOKE USAGE ON SCHEMA public FROM plumbline_safeguarding;
      DROP POLICY past_withheld_safeguarding ON past_withheld;
      DROP POLICY observations_safeguarding ON observations;
      DROP POLICY observations_open ON observations;
    `);
  }
}
