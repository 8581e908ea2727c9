import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptByMigrations } from './keeps-past.ts';
import { pastStates } from './keeps-states.ts';
import { AS_OF, pastView, type PastRows } from './past-views.ts';
import { tenantTable } from './tenant-table.ts';

/** What is said of a file and what became of it. Who may see it, what a supplier shares and what was destroyed hold for every day as they hold today. */
export const SAID_OF_EVIDENCE: Readonly<Record<string, string>> = {
  name: 'text NOT NULL',
  kind: 'text NOT NULL',
  language: 'text',
  translation_of: 'uuid',
  issuer: 'text NOT NULL',
  covers: 'text NOT NULL',
  sites: 'uuid[] NOT NULL',
  period_from: 'date',
  period_until: 'date',
  workers: 'integer',
  dated_on: 'date',
  valid_until: 'date',
  grade: 'text NOT NULL',
  licence: 'text NOT NULL',
  state: 'text NOT NULL',
  refusal: 'text',
  type: 'text',
  bytes: 'bigint NOT NULL',
  digest: 'text',
  scan: 'text',
  left_out: 'jsonb',
};

/** @param said columns that are kept as they were */
export const evidenceAsSaid = (said: Readonly<Record<string, string>>): PastRows => ({
  how: 'written',
  sql: (list) => `
    SELECT ${list(
      Object.fromEntries(
        Object.keys(said).map((column) => [column, `CASE WHEN p.id IS NULL THEN r.${column} ELSE p.${column} END`]),
      ),
    )}
    FROM public.evidence r LEFT JOIN (
      SELECT DISTINCT ON (p.organisation_id, p.id) p.* FROM public.past_evidence p
      WHERE p.recorded_to > ${AS_OF} ORDER BY p.organisation_id, p.id, p.recorded_to, p.past_id) p ON p.organisation_id = r.organisation_id AND p.id = r.id
    WHERE r.added_at <= ${AS_OF}`,
});

const evidenceLinks: PastRows = {
  how: 'written',
  sql: (list) => `
    SELECT ${list()} FROM public.evidence_links r WHERE r.linked_at <= ${AS_OF}
    UNION ALL SELECT ${list()} FROM public.past_evidence_links r WHERE r.linked_at <= ${AS_OF} AND r.recorded_to > ${AS_OF}`,
};

/** What was said of a file on a past day, and what it hung on, stays known when somebody says otherwise or takes it off. */
export class PastEvidence1764000010640 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${pastStates('evidence', { columns: SAID_OF_EVIDENCE })}

      CREATE TABLE past_evidence_links (
        organisation_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        linked_by uuid,
        linked_at timestamptz NOT NULL,
        past_id uuid NOT NULL DEFAULT uuidv7(),
        recorded_to timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, evidence_id, past_id)
      );
      CREATE INDEX past_evidence_links_organisation_id_recorded_to_idx ON past_evidence_links (organisation_id, recorded_to);
      ${tenantTable('past_evidence_links', 'SELECT, INSERT')}
      ${keptByMigrations('past_evidence_links')}

      CREATE FUNCTION keep_gone_evidence_links() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO past_evidence_links (organisation_id, evidence_id, supplier_id, subject_kind, subject_id, linked_by, linked_at, recorded_to)
        SELECT g.organisation_id, g.evidence_id, g.supplier_id, g.subject_kind, g.subject_id, g.linked_by, g.linked_at, recorded_now() FROM gone g;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION keep_gone_evidence_links() FROM PUBLIC;
      CREATE TRIGGER evidence_links_keep_gone AFTER DELETE ON evidence_links REFERENCING OLD TABLE AS gone
        FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_evidence_links();
    `);
    await pastView(runner, 'evidence', evidenceAsSaid(SAID_OF_EVIDENCE));
    await pastView(runner, 'evidence_links', evidenceLinks);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW past.evidence, past.evidence_links;
      DROP TRIGGER evidence_links_keep_gone ON evidence_links;
      DROP TRIGGER evidence_keep_state ON evidence;
      DROP TRIGGER evidence_keep_gone ON evidence;
      DROP FUNCTION keep_gone_evidence_links(), keep_state_evidence(), keep_gone_evidence();
      DROP TABLE past_evidence_links, past_evidence;
    `);
  }
}
