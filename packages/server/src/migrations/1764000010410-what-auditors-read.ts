import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORGANISATION = `organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::uuid)`;

/** The scope of the engagement that runs: the policies of the role decide which rows of these tables there are. */
const IN_SCOPE = 'supplier_id IN (SELECT supplier_id FROM engagement_suppliers)';
const RUNNING = 'organisation_id = (SELECT e.organisation_id FROM engagements e)';
const opens = (kind: string): string => `EXISTS (SELECT FROM engagements e WHERE '${kind}' = ANY (e.kinds))`;

/** What no auditor reads, whatever the assurance: it is as sealed, or comes from workers. */
const OPEN = `protection <> 'sealed' AND source_kind <> 'worker'`;

/** Rows of each table that an auditor reads, besides that they are of the buyer. */
const READ: Readonly<Record<string, string>> = {
  suppliers: 'id IN (SELECT supplier_id FROM engagement_suppliers)',
  past_suppliers: 'id IN (SELECT supplier_id FROM engagement_suppliers)',
  supplier_names: IN_SCOPE,
  past_supplier_names: IN_SCOPE,
  supplier_identifiers: IN_SCOPE,
  past_supplier_identifiers: IN_SCOPE,
  sites: IN_SCOPE,
  observations: `${IN_SCOPE} AND ${OPEN}`,
  fact_preferences: IN_SCOPE,
  hand_facts: IN_SCOPE,
  portfolio: IN_SCOPE,
  past_portfolio: IN_SCOPE,
  past_withheld: IN_SCOPE,
  assessments: IN_SCOPE,
  unit_assessments: IN_SCOPE,
  changes: IN_SCOPE,
  decisions: `${IN_SCOPE} AND ${opens('decisions')}`,
  past_decisions: `${IN_SCOPE} AND ${opens('decisions')}`,
  remedies: `${IN_SCOPE} AND ${opens('remedies')}`,
  past_remedies: `${IN_SCOPE} AND ${opens('remedies')}`,
  remedy_steps: 'remedy_id IN (SELECT r.id FROM remedies r)',
  remedy_entries: 'remedy_id IN (SELECT r.id FROM remedies r)',
  // Of no supplier: the lists and editions that results were made with, and headings of columns that were blank.
  screening_lists: RUNNING,
  edition_lists: RUNNING,
  blank_columns: RUNNING,
};

/** Tables that read-models ask and that auditors do not read: they find them empty, in a schema that they look into first. */
const EMPTY = [
  'imports',
  'import_cells',
  'import_problems',
  'import_records',
  'people_at',
  'portfolio_values',
  'reassessments',
  'received_answers',
  'review_answers',
  'review_questions',
];

/** Views of a past day that hold what an auditor reads; the others are empty to it. */
const PAST = [
  'suppliers',
  'supplier_names',
  'supplier_identifiers',
  'sites',
  'observations',
  'fact_preferences',
  'hand_facts',
  'portfolio',
  'assessments',
  'unit_assessments',
  'changes',
  'decisions',
  'remedies',
  'remedy_steps',
  'remedy_entries',
  'screening_lists',
];

/** What the role of auditors reads of a buyer, today and on a past day. */
export class WhatAuditorsRead1764000010410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, rows] of Object.entries(READ))
      await runner.query(`
        GRANT SELECT ON ${table} TO plumbline_auditor;
        CREATE POLICY ${table}_auditor ON ${table} FOR SELECT TO plumbline_auditor USING (${ORGANISATION} AND ${rows});
      `);
    await runner.query(`
      GRANT SELECT ON kept_editions TO plumbline_auditor;

      -- Days of assessments stand there for many suppliers at once: no row is the auditor's.
      GRANT SELECT ON past_assessed_days TO plumbline_auditor;

      CREATE SCHEMA auditor AUTHORIZATION plumbline_owner;
      GRANT USAGE ON SCHEMA auditor, past TO plumbline_auditor;
      GRANT EXECUTE ON FUNCTION past.instant(), past.kept_since() TO plumbline_auditor;
    `);
    for (const view of PAST) await runner.query(`GRANT SELECT ON past.${view} TO plumbline_auditor`);
    for (const table of EMPTY) {
      const columns = (await runner.query(
        `SELECT quote_ident(attname) AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
         WHERE attrelid = 'public.${table}'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
      )) as { name: string; type: string }[];
      await runner.query(`
        CREATE VIEW auditor.${table} AS SELECT ${columns.map(({ name, type }) => `NULL::${type} AS ${name}`).join(', ')} WHERE false;
        GRANT SELECT ON auditor.${table} TO plumbline_auditor;
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA auditor CASCADE');
  }
}
