import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORGANISATION = `organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::uuid)`;
const OPENS_EVIDENCE = `EXISTS (SELECT FROM engagements e WHERE 'evidence' = ANY (e.kinds))`;

/** Papers about single workers, and pictures of them: they are for no auditor, as they are for no pack. */
const ABOUT_WORKERS = `'signed-contract', 'payslips', 'bank-file', 'identity-papers', 'list-of-workers', 'photo-of-people'`;

/** Packs that auditors ask for within an engagement, and what they read of the library. */
export class PacksOfEngagements1764000010620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE packs ADD COLUMN engagement_id uuid,
        -- Who of which auditor asked for it: the buyer does not know people of the auditor.
        ADD COLUMN auditor_name text,
        ADD CONSTRAINT packs_auditor_check CHECK ((engagement_id IS NULL) = (auditor_name IS NULL));
      CREATE INDEX packs_organisation_id_engagement_id_idx ON packs (organisation_id, engagement_id, created_at DESC) WHERE engagement_id IS NOT NULL;

      -- All but the keys of its files.
      GRANT SELECT (organisation_id, id, scope, state, is_protected, file_bytes, file_sha256, refused_code, refused_subject, created_at, released_at, ended_at,
        end_reason, superseded_by, expires_at, engagement_id, auditor_name) ON packs TO plumbline_auditor;
      CREATE POLICY packs_auditor ON packs FOR SELECT TO plumbline_auditor
        USING (${ORGANISATION} AND engagement_id = (SELECT e.id FROM engagements e));

      GRANT SELECT ON evidence_links, evidence TO plumbline_auditor;
      CREATE POLICY evidence_links_auditor ON evidence_links FOR SELECT TO plumbline_auditor
        USING (${ORGANISATION} AND supplier_id IN (SELECT s.supplier_id FROM engagement_suppliers s) AND ${OPENS_EVIDENCE});
      CREATE POLICY evidence_auditor ON evidence FOR SELECT TO plumbline_auditor
        USING (${ORGANISATION} AND state = 'kept' AND audience = 'readers' AND withheld_at IS NULL AND kind NOT IN (${ABOUT_WORKERS})
          AND id IN (SELECT l.evidence_id FROM evidence_links l));

      -- All but the key of the commitment, by which a short original could be found.
      GRANT SELECT (organisation_id, id, evidence_id, state, boxes, reason, type, bytes, digest, commitment, tool, proposed_by, proposed_at, decided_by, decided_at)
        ON redactions TO plumbline_auditor;
      CREATE POLICY redactions_auditor ON redactions FOR SELECT TO plumbline_auditor
        USING (${ORGANISATION} AND state IN ('approved', 'superseded') AND evidence_id IN (SELECT e.id FROM evidence e));
    `);
    const columns = (await runner.query(
      `SELECT quote_ident(attname) AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
       WHERE attrelid = 'public.requests'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    )) as { name: string; type: string }[];
    await runner.query(`
      CREATE VIEW auditor.requests AS SELECT ${columns.map(({ name, type }) => `NULL::${type} AS ${name}`).join(', ')} WHERE false;
      GRANT SELECT ON auditor.requests TO plumbline_auditor;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW auditor.requests;
      DROP POLICY redactions_auditor ON redactions;
      DROP POLICY evidence_auditor ON evidence;
      DROP POLICY evidence_links_auditor ON evidence_links;
      DROP POLICY packs_auditor ON packs;
      REVOKE SELECT ON redactions, evidence, evidence_links, packs FROM plumbline_auditor;
      ALTER TABLE packs DROP COLUMN engagement_id, DROP COLUMN auditor_name;
    `);
  }
}
