import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORGANISATION = `organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::uuid)`;
const OPENS_EVIDENCE = `EXISTS (SELECT FROM engagements e WHERE 'evidence' = ANY (e.kinds))`;

/** What auditors read of the library as of a past day: files that they read today, as they were described then. */
export class PastLibraryOfAuditors1764000010680 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT SELECT ON past_evidence, past_evidence_links, past.evidence, past.evidence_links TO plumbline_auditor;
      CREATE POLICY past_evidence_auditor ON past_evidence FOR SELECT TO plumbline_auditor
        USING (${ORGANISATION} AND id IN (SELECT e.id FROM public.evidence e));
      CREATE POLICY past_evidence_links_auditor ON past_evidence_links FOR SELECT TO plumbline_auditor
        USING (${ORGANISATION} AND supplier_id IN (SELECT s.supplier_id FROM engagement_suppliers s) AND ${OPENS_EVIDENCE});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY past_evidence_links_auditor ON past_evidence_links;
      DROP POLICY past_evidence_auditor ON past_evidence;
      REVOKE SELECT ON past.evidence_links, past.evidence, past_evidence_links, past_evidence FROM plumbline_auditor;
    `);
  }
}
