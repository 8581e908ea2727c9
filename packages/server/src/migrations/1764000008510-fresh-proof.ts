import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the person of a session last proved who they are. Processes that remember sessions are told of it. */
export class FreshProof1764000008510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE auth.sessions ADD COLUMN proved_at timestamptz;

      CREATE FUNCTION auth.on_proof() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('plumbline_auth', NEW.user_id::text);
        RETURN NULL;
      END $$;
      CREATE TRIGGER sessions_proved AFTER UPDATE ON auth.sessions FOR EACH ROW
        WHEN (OLD.proved_at IS DISTINCT FROM NEW.proved_at) EXECUTE FUNCTION auth.on_proof();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER sessions_proved ON auth.sessions;
      DROP FUNCTION auth.on_proof();
      ALTER TABLE auth.sessions DROP COLUMN proved_at;
    `);
  }
}
