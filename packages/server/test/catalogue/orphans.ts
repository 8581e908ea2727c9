import type pg from 'pg';
import { countedAnew } from '../../src/migrations/1764000010800-portfolio-counts.ts';
import { COUNTED_WITH_ANSWERS } from '../../src/migrations/1764000010980-answers-known.ts';

/** A column whose value is the key of a row elsewhere. */
export interface Pointer {
  /** What is found when it points nowhere. */
  readonly fault: string;
  readonly table: string;
  readonly column: string;
  readonly parent: string;
  readonly parentColumn: string;
  /** Rows of `row` whose value points there. */
  readonly where: string;
}

const OF_FILE = `row.origin_kind NOT IN ('review', 'form', 'answer')`;
const APPLIED = 'row.applied_at IS NOT NULL';

function pointer(fault: string, from: string, to: string, where = 'true'): Pointer {
  const [table = '', column = ''] = from.split('.');
  const [parent = '', parentColumn = ''] = to.split('.');
  return { fault, table, column, parent, parentColumn, where: `row.${column} IS NOT NULL AND ${where}` };
}

/** Tables that are written in bulk have no foreign keys: these are what would be theirs. A test compares them with the catalogue. */
// prettier-ignore
export const POINTERS: readonly Pointer[] = [
  pointer('a key without its supplier', 'supplier_keys.supplier_id', 'suppliers.id'),
  pointer('a key without its origin', 'supplier_keys.origin_id', 'imports.id', OF_FILE),
  pointer('a key of no import', 'supplier_keys.import_id', 'imports.id'),
  pointer('a key that was moved from no supplier', 'supplier_keys.own_supplier_id', 'suppliers.id'),
  pointer('an identifier without its supplier', 'supplier_identifiers.supplier_id', 'suppliers.id'),
  pointer('an identifier without its origin', 'supplier_identifiers.origin_id', 'imports.id', OF_FILE),
  pointer('an identifier of no import', 'supplier_identifiers.import_id', 'imports.id'),
  pointer('an identifier that was moved from no supplier', 'supplier_identifiers.own_supplier_id', 'suppliers.id'),
  pointer('a name without its supplier', 'supplier_names.supplier_id', 'suppliers.id'),
  pointer('a name without its origin', 'supplier_names.origin_id', 'imports.id', OF_FILE),
  pointer('a name of no import', 'supplier_names.import_id', 'imports.id'),
  pointer('a name that was moved from no supplier', 'supplier_names.own_supplier_id', 'suppliers.id'),
  pointer('a site without its supplier', 'sites.supplier_id', 'suppliers.id'),
  pointer('an observation without its supplier', 'observations.supplier_id', 'suppliers.id'),
  pointer('an observation of a site that is not there', 'observations.site_id', 'sites.id'),
  pointer('an observation that repeats one that is not there', 'observations.repeats', 'observations.id'),
  pointer('an observation without its origin', 'observations.origin_id', 'imports.id', OF_FILE),
  pointer('an observation without the answer that told it', 'observations.origin_id', 'review_answers.id', `row.origin_kind = 'review'`),
  pointer('an observation without the received answers that told it', 'observations.origin_id', 'received_answers.submission_id', `row.origin_kind = 'answer'`),
  pointer('an observation that goes back to no supplier', 'observations.own_supplier_id', 'suppliers.id'),
  pointer('an observation of rows of no import', 'observations.import_id', 'imports.id'),
  pointer('a search word without its supplier', 'search_tokens.supplier_id', 'suppliers.id'),
  pointer('a request to assess no supplier', 'reassessments.supplier_id', 'suppliers.id'),
  pointer('an assessment without its supplier', 'assessments.supplier_id', 'suppliers.id'),
  pointer('an assessment whose explanation is not there', 'assessments.explanations_id', 'explanations.id'),
  pointer('an assessed unit without its supplier', 'unit_assessments.supplier_id', 'suppliers.id'),
  pointer('an assessed unit of a site that is not there', 'unit_assessments.site_id', 'sites.id'),
  pointer('a row of the portfolio without its supplier', 'portfolio.supplier_id', 'suppliers.id'),
  pointer('a value of the portfolio without its row', 'portfolio_values.supplier_id', 'portfolio.supplier_id'),
  pointer('a former row of the portfolio without its supplier', 'past_portfolio.supplier_id', 'suppliers.id'),
  pointer('a former value of the portfolio without its supplier', 'past_portfolio_values.supplier_id', 'suppliers.id'),
  pointer('a former name without its supplier', 'past_supplier_names.supplier_id', 'suppliers.id'),
  pointer('a former identifier without its supplier', 'past_supplier_identifiers.supplier_id', 'suppliers.id'),
  pointer('a former key without its supplier', 'past_supplier_keys.supplier_id', 'suppliers.id'),
  pointer('a former word without its supplier', 'past_search_tokens.supplier_id', 'suppliers.id'),
  pointer('a supplier that was merged into none', 'past_suppliers.merged_into', 'suppliers.id'),
  pointer('a supplier that was merged without an answer', 'past_suppliers.merged_by', 'review_answers.id'),
  pointer('a former supplier without its origin', 'past_suppliers.origin_id', 'imports.id', OF_FILE),
  pointer('a change without its supplier', 'changes.supplier_id', 'suppliers.id'),
  pointer('a staged row without its import', 'import_records.import_id', 'imports.id'),
  pointer('cells without their import', 'import_cells.import_id', 'imports.id'),
  pointer('contacts of a file without its import', 'import_contacts.import_id', 'imports.id'),
  pointer('a written row without its supplier', 'import_records.supplier_id', 'suppliers.id', APPLIED),
  pointer('a written row that was moved from no supplier', 'import_records.own_supplier_id', 'suppliers.id', APPLIED),
  pointer('a rejected row without its import', 'import_rejections.import_id', 'imports.id'),
  pointer('a problem without its import', 'import_problems.import_id', 'imports.id'),
  pointer('a chunk without its import', 'import_chunks.import_id', 'imports.id'),
  pointer('a supplier without its origin', 'suppliers.origin_id', 'imports.id', OF_FILE),
  pointer('a fact by hand without its supplier', 'hand_facts.supplier_id', 'suppliers.id'),
  pointer('a correction of no fact', 'hand_facts.corrects', 'hand_facts.id'),
  pointer('a preference without its supplier', 'fact_preferences.supplier_id', 'suppliers.id'),
  pointer('a decision without its supplier', 'decisions.supplier_id', 'suppliers.id'),
  pointer('a mark of what was read of no supplier', 'feed_reads.supplier_id', 'suppliers.id'),
  pointer('a clearing without its supplier', 'flag_clearings.supplier_id', 'suppliers.id'),
  pointer('a flag without its supplier', 'flags.supplier_id', 'suppliers.id'),
  pointer('a flag without its clearing', 'flags.clearing_id', 'flag_clearings.id'),
  pointer('an event without its flag', 'flag_events.flag_id', 'flags.id'),
  pointer('a check without its flag', 'flag_checks.flag_id', 'flags.id'),
  pointer('a check without its clearing', 'flag_checks.clearing_id', 'flag_clearings.id'),
  pointer('a corridor without its supplier', 'recruitment_corridors.supplier_id', 'suppliers.id'),
  pointer('a corridor that was moved from no supplier', 'recruitment_corridors.own_supplier_id', 'suppliers.id'),
  pointer('an agent that was told apart and is not there', 'agents_told_apart.agent_id', 'labour_agents.id'),
  pointer('another agent that is not there', 'agents_told_apart.other_id', 'labour_agents.id'),
  pointer('an override without its supplier', 'overrides.supplier_id', 'suppliers.id'),
  pointer('a supplier in the scope of no engagement', 'engagement_suppliers.engagement_id', 'engagements.id'),
  pointer('an engagement for no supplier', 'engagement_suppliers.supplier_id', 'suppliers.id'),
  pointer('a request for evidence of no engagement', 'evidence_requests.engagement_id', 'engagements.id'),
  pointer('a request for evidence about no supplier', 'evidence_requests.supplier_id', 'suppliers.id'),
  pointer('a finding of no engagement', 'findings.engagement_id', 'engagements.id'),
  pointer('a finding about no supplier', 'findings.supplier_id', 'suppliers.id'),
  pointer('a finding whose statement is not there', 'findings.statement_id', 'hand_facts.id'),
  pointer('a remedy without its supplier', 'remedies.supplier_id', 'suppliers.id'),
  pointer('a step of no remedy', 'remedy_steps.remedy_id', 'remedies.id'),
  pointer('a ledger line of no remedy', 'remedy_entries.remedy_id', 'remedies.id'),
  pointer('a ledger line that corrects none', 'remedy_entries.corrects', 'remedy_entries.id'),
  pointer('a contact of no supplier', 'contacts.supplier_id', 'suppliers.id'),
  pointer('a request to no supplier', 'requests.supplier_id', 'suppliers.id'),
  pointer('received answers of no supplier', 'received_answers.supplier_id', 'suppliers.id'),
  pointer('received answers to no request', 'received_answers.request_id', 'requests.id'),
  pointer('a return of no request', 'request_returns.request_id', 'requests.id'),
  pointer('a return of answers that nobody received', 'request_returns.submission_id', 'received_answers.submission_id'),
  pointer('a note on no request', 'answer_notes.request_id', 'requests.id'),
  pointer('a return that came to no request', 'inbox_returns.request_id', 'inbox_requests.id'),
  pointer('credits of no submission', 'submission_credits.submission_id', 'submissions.id'),
  pointer('a received file to no request', 'received_files.request_id', 'requests.id'),
  pointer('evidence that translates none', 'evidence.translation_of', 'evidence.id'),
  pointer('a link of no evidence', 'evidence_links.evidence_id', 'evidence.id'),
  pointer('evidence on no supplier', 'evidence_links.supplier_id', 'suppliers.id'),
  pointer('a word of no evidence', 'evidence_words.evidence_id', 'evidence.id'),
  pointer('former evidence that translates none', 'past_evidence.translation_of', 'evidence.id'),
  pointer('a former link of no evidence', 'past_evidence_links.evidence_id', 'evidence.id'),
  pointer('evidence that hung on no supplier', 'past_evidence_links.supplier_id', 'suppliers.id'),
  pointer('a redaction of no evidence', 'redactions.evidence_id', 'evidence.id'),
  pointer('a term of no evidence', 'evidence_terms.evidence_id', 'evidence.id'),
  pointer('a proposal to destroy no evidence', 'evidence_destructions.evidence_id', 'evidence.id'),
  pointer('a hold of no evidence', 'evidence_holds.evidence_id', 'evidence.id'),
  pointer('an event of no evidence', 'custody_events.evidence_id', 'evidence.id'),
  pointer('a file with answers to no request', 'evidence_files.request_id', 'inbox_requests.id'),
  pointer('a file that replaces none', 'evidence_files.replaces', 'evidence_files.id'),
  pointer('a saved answer to no request', 'saved_answers.request_id', 'inbox_requests.id'),
  pointer('a shared section of no request', 'shared_sections.request_id', 'inbox_requests.id'),
  pointer('a received section of no request', 'received_sections.request_id', 'requests.id'),
  pointer('a submission to no request', 'submissions.request_id', 'inbox_requests.id'),
  pointer('a link to no pack', 'pack_links.pack_id', 'packs.id'),
  pointer('a download of no pack', 'pack_downloads.pack_id', 'packs.id'),
  pointer('a pack that none has superseded', 'packs.superseded_by', 'packs.id'),
  pointer('a question without its import', 'review_questions.import_id', 'imports.id'),
  pointer('a former decision without its supplier', 'past_decisions.supplier_id', 'suppliers.id'),
  pointer('a former decision that was moved from no supplier', 'past_decisions.own_supplier_id', 'suppliers.id'),
  pointer('a former decision that replaced none', 'past_decisions.supersedes_id', 'decisions.id'),
  pointer('a former override without its supplier', 'past_overrides.supplier_id', 'suppliers.id'),
  pointer('a former flag without its supplier', 'past_flags.supplier_id', 'suppliers.id'),
  pointer('a former flag without its clearing', 'past_flags.clearing_id', 'flag_clearings.id'),
  pointer('a former remedy without its supplier', 'past_remedies.supplier_id', 'suppliers.id'),
  pointer('a former remedy that was moved from no supplier', 'past_remedies.own_supplier_id', 'suppliers.id'),
  pointer('a former question without its import', 'past_review_questions.import_id', 'imports.id'),
  pointer('a former question without its supplier', 'past_review_questions.supplier_id', 'suppliers.id'),
  pointer('a former question that was moved from no supplier', 'past_review_questions.own_supplier_id', 'suppliers.id'),
  pointer('a former question without its answer', 'past_review_questions.answer_id', 'review_answers.id'),
  pointer('a former place of no corridor', 'past_recruitment_corridors.id', 'recruitment_corridors.id'),
  pointer('a former corridor without its supplier', 'past_recruitment_corridors.supplier_id', 'suppliers.id'),
  pointer('a former corridor that was moved from no supplier', 'past_recruitment_corridors.own_supplier_id', 'suppliers.id'),
  pointer('what is withheld of no supplier', 'past_withheld.supplier_id', 'suppliers.id'),
];

/** Tables of what people record by hand, which observations of the origin `form` come from. */
const FORMS = ['hand_facts', 'recruitment_corridors', 'remedies'];
const IN_NO_FORM = FORMS.map(
  (table) => `NOT EXISTS (SELECT FROM ${table} f WHERE f.organisation_id = o.organisation_id AND f.id = o.origin_id)`,
);

/** Suppliers whose rows contradict each other. */
const CONTRADICTIONS: Readonly<Record<string, string>> = {
  'an observation that nobody recorded': `SELECT o.id::text AS subject FROM observations o WHERE o.origin_kind = 'form' AND ${IN_NO_FORM.join(' AND ')}`,
  'an observation of answers that nobody received': `SELECT o.id::text AS subject FROM observations o WHERE o.origin_kind = 'answer' AND NOT EXISTS (
    SELECT FROM received_answers r WHERE r.organisation_id = o.organisation_id AND r.submission_id = o.origin_id)`,
  'two assessments in force for one supplier': `SELECT supplier_id::text AS subject FROM assessments WHERE recorded_to IS NULL GROUP BY organisation_id, supplier_id HAVING count(*) > 1`,
  'two assessments in force for one unit': `SELECT supplier_id::text || ' ' || unit_key AS subject FROM unit_assessments WHERE recorded_to IS NULL
    GROUP BY organisation_id, supplier_id, unit_key HAVING count(*) > 1`,
  'a withdrawn supplier in the portfolio': `SELECT s.id::text AS subject FROM suppliers s JOIN portfolio p ON p.organisation_id = s.organisation_id AND p.supplier_id = s.id
    WHERE s.state <> 'active'`,
  'a count of suppliers that the rows do not give': `SELECT kind || ' ' || key::text AS subject
    FROM (SELECT organisation_id, kind, key, sum(suppliers) AS suppliers FROM portfolio_counts GROUP BY organisation_id, kind, key HAVING sum(suppliers) <> 0) stands
    FULL JOIN (${countedAnew('public', COUNTED_WITH_ANSWERS)}) anew USING (organisation_id, kind, key) WHERE stands.suppliers IS DISTINCT FROM anew.suppliers`,
};

function orphansOf({ table, column, parent, parentColumn, where }: Pointer): string {
  return `SELECT row.${column}::text AS subject FROM ${table} row WHERE ${where} AND NOT EXISTS (
    SELECT FROM ${parent} parent WHERE parent.organisation_id = row.organisation_id AND parent.${parentColumn} = row.${column})`;
}

/** What does not fit, with one example each. Empty if the database is sound. @param admin bypasses row-level security */
export async function orphansIn(admin: pg.Client): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const queries = [...POINTERS.map((each) => [each.fault, orphansOf(each)]), ...Object.entries(CONTRADICTIONS)];
  for (const [what = '', query = ''] of queries) {
    const { rows } = await admin.query<{ subject: string }>(`${query} LIMIT 1`);
    if (rows[0]) found[what] = rows[0].subject;
  }
  return found;
}
