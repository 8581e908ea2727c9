import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = `string_to_array(role, ',') <@ ARRAY['owner', 'admin', 'analyst', 'approver', 'viewer', 'safeguarding', 'respondent']`;

/** Which organisation of a supplier has made a request its own, and the role of those who answer there. */
export class ClaimedRequests1764000009500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE auth.members DROP CONSTRAINT members_role_check;
      ALTER TABLE auth.members ADD CONSTRAINT members_role_check CHECK (role <> '' AND ${ROLES});
      ALTER TABLE auth.invitations DROP CONSTRAINT invitations_role_check;
      ALTER TABLE auth.invitations ADD CONSTRAINT invitations_role_check CHECK (role <> '' AND ${ROLES});

      CREATE TABLE auth.request_claims (
        request_id uuid PRIMARY KEY,
        request_organisation_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES auth.organisations (id) ON DELETE CASCADE,
        claimed_by uuid,
        claimed_at timestamptz NOT NULL
      );
      CREATE INDEX request_claims_organisation_id_idx ON auth.request_claims (organisation_id, claimed_at DESC, request_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON auth.request_claims TO plumbline_auth;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE auth.request_claims');
  }
}
