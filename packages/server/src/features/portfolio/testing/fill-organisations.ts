import type pg from 'pg';

export interface Filling {
  readonly large: string;
  /** In the large organisation, the id of the import with a record of every supplier and of a person. */
  readonly id: string;
  readonly suppliers: number;
  readonly others: number;
  readonly each: number;
  /** False: the rows came since the last ANALYZE. */
  readonly analysed?: boolean;
}

/** A sample is 300 rows times the target: larger than every table here, so that plans do not depend on chance. */
const READ_WHOLE_TABLES = 'SET LOCAL default_statistics_target = 1200';

/** When all rows were written. */
const NOW = `'2026-11-24T14:05:00Z'::timestamptz`;

/** Runs ANALYZE. */
export async function analyse(admin: pg.Client): Promise<void> {
  await admin.query(`BEGIN; ${READ_WHOLE_TABLES}; ANALYZE; COMMIT`);
}

/** Fills one organisation with many suppliers and others with few, with statements over series; then runs ANALYZE, as autovacuum does later. */
export async function fillOrganisations(
  admin: pg.Client,
  { large, id, suppliers, others, each, analysed = true }: Filling,
): Promise<void> {
  await admin.query(`
    CREATE TEMP TABLE filled AS
      SELECT '${large}'::uuid AS organisation_id, uuidv7() AS supplier_id, CASE n WHEN 1 THEN '${id}' ELSE uuidv7() END AS id, n FROM generate_series(1, ${suppliers}) AS n
      UNION ALL
      SELECT o.id, uuidv7(), uuidv7(), n FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, ${others})) AS o, generate_series(1, ${each}) AS n;

    ${suppliersSql(large)}
    ${workSql}
    DROP TABLE filled;
    `);
  if (analysed) await analyse(admin);
}

/** Suppliers as lists and searches read them, with their observations, decisions and flags. */
function suppliersSql(large: string): string {
  return `
    INSERT INTO portfolio SELECT organisation_id, supplier_id, 'Supplier ' || n, '', 'supplier ' || n, 'V-' || n,
      (ARRAY['QA', 'MY', 'ES', 'BR', 'KE'])[n % 5 + 1],
      (ARRAY['Arab States', 'Asia and the Pacific', 'Europe and Central Asia', 'Americas', 'Africa'])[n % 5 + 1],
      (ARRAY['CON', 'DOM', 'AGR', 'MAN', 'SVC-LI-CLEAN', 'OTHER'])[n % 6 + 1],
      (ARRAY['CRITICAL', 'HIGH', 'NOT_ENOUGH_KNOWN', 'MEDIUM', 'LOW'])[n % 5 + 1], n % 5, 'MEDIUM', (ARRAY['LOW', 'MEDIUM', 'HIGH'])[n % 3 + 1],
      (ARRAY['1', '2', '3', 'context', 'rest'])[n % 5 + 1], n % 1000, 100 * (n % 100), -1, -1, 100 * (n % 100), 0, 10000, 100 * (n % 97), 5000, 'Medium',
      '', '{}', 0, 0, n % 5000, 5000, -1, 1, n % 3, CASE n % 3 WHEN 0 THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object('minor', n, 'currency', (ARRAY['EUR', 'USD'])[n % 3])) END, (n % 20 = 0)::integer, '', '9999-12-31', ${NOW} - n * interval '1 minute', '9999-12-31', '2026-11-24', ${NOW}
    FROM filled;

    INSERT INTO portfolio_values SELECT organisation_id, 'sector', (ARRAY['CON', 'DOM', 'AGR', 'MAN'])[n % 4 + 1], supplier_id FROM filled;
    INSERT INTO portfolio_values SELECT organisation_id, 'flag', 'RULE-' || n % 30, supplier_id FROM filled;
    INSERT INTO portfolio_values SELECT organisation_id, 'siteType', (ARRAY['camp', 'vessel', 'project-site'])[n % 3 + 1], supplier_id FROM filled;

    INSERT INTO portfolio_values SELECT organisation_id, 'place', translate(lpad(to_hex(n * 7919), 20, '0'), '456789abcdef', '012301230123') || ' 0 0 QA site', supplier_id FROM filled WHERE n <= 20000;
    INSERT INTO portfolio_values SELECT organisation_id, 'topics', (ARRAY['WORKERS', 'WORKERS DOCS', 'WORKERS -DOCS'])[n % 3 + 1], supplier_id FROM filled;

    INSERT INTO search_tokens SELECT organisation_id, 'word' || n % 20000, supplier_id FROM filled;
    INSERT INTO search_tokens SELECT organisation_id, 'supplier', supplier_id FROM filled;
    INSERT INTO search_grams SELECT DISTINCT organisation_id, 'or' || n % 10, 'word' || n % 20000 FROM filled;

    INSERT INTO suppliers SELECT organisation_id, supplier_id, 'Supplier ' || n, 'QA', 'active', gen_random_uuid(), NULL, 1, ${NOW} FROM filled;
    INSERT INTO sites (organisation_id, id, supplier_id, key, name, created_at)
      SELECT organisation_id, id, supplier_id, 'site', 'Mill ' || n, ${NOW} FROM filled WHERE n <= 20000;
    INSERT INTO observations
      SELECT organisation_id, supplier_id, uuidv7(), NULL, '${large}', 'buyer', NULL, 'alleged', 'none', '2026-11-24', '{}', '{}', '{}', '{}', '', ${NOW}, NULL, NULL
      FROM filled WHERE n <= 20000;
    INSERT INTO changes
      SELECT organisation_id, uuidv7(), supplier_id, ${NOW} - n * interval '1 minute', 'band', 'LOW', 'HIGH', '', '{}', true, 'import', gen_random_uuid()
      FROM filled WHERE n <= 20000;
    INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, conditions, checklist, open_findings, proposed_by, proposed_at)
      SELECT organisation_id, uuidv7(), supplier_id, 'suspend', CASE n % 10 WHEN 0 THEN 'proposed' ELSE 'superseded' END, '', '', '[]', 0, gen_random_uuid(),
        ${NOW} - n * interval '1 minute'
      FROM filled WHERE n <= 20000;
    INSERT INTO evidence (organisation_id, id, origin, file_id, name, kind, issuer, covers, sites, grade, licence, audience, state, bytes, added_at, shared_until)
      SELECT organisation_id, id, 'desk', gen_random_uuid(), 'File ' || n, 'policy', '', '', '{}', 'D', '', 'readers', 'kept', 1, ${NOW}, 'infinity' FROM filled WHERE n <= 20000;
    INSERT INTO evidence_links (organisation_id, evidence_id, supplier_id, subject_kind, subject_id, linked_at)
      SELECT organisation_id, id, supplier_id, 'supplier', supplier_id, ${NOW} FROM filled WHERE n <= 20000;
    INSERT INTO evidence_words SELECT organisation_id, 'word' || n % 5000, id FROM filled WHERE n <= 20000;
    INSERT INTO custody_events SELECT organisation_id, n, ${NOW}, 'buyer', gen_random_uuid(), 'UPLOAD', id, NULL, '', '', '' FROM filled WHERE n <= 20000;
    INSERT INTO redactions (organisation_id, id, evidence_id, file_id, state, boxes, reason, type, proposed_by, proposed_at, decided_by, decided_at)
      SELECT organisation_id, uuidv7(), id, gen_random_uuid(), (ARRAY['approved', 'superseded', 'declined'])[n % 3 + 1], '[]', 'SECURITY', 'pdf', gen_random_uuid(), ${NOW}, gen_random_uuid(), ${NOW}
      FROM filled WHERE n <= 20000;
    INSERT INTO evidence_holds SELECT organisation_id, uuidv7(), id, '', gen_random_uuid(), ${NOW} FROM filled WHERE n <= 20000;
    INSERT INTO evidence_destructions (organisation_id, id, evidence_id, state, reason, proposed_by, proposed_at, decided_by, decided_at)
      SELECT organisation_id, uuidv7(), id, 'declined', '', gen_random_uuid(), ${NOW}, gen_random_uuid(), ${NOW} FROM filled WHERE n <= 20000;
    INSERT INTO contacts (organisation_id, id, supplier_id, email, name, language, added_by, added_at)
      SELECT organisation_id, id, supplier_id, 'contact' || n || '@example.org', 'Contact ' || n, 'en', gen_random_uuid(), ${NOW} FROM filled WHERE n <= 20000;
    INSERT INTO requests (organisation_id, id, supplier_id, contact_id, supplier_organisation_id, template_version, asking, reason, note, full_because, due_on,
        language, by_mail, asked_by, asked_at)
      SELECT organisation_id, uuidv7(), supplier_id, id, gen_random_uuid(), '1.0.0', '{"set": "core", "countries": []}', 'yearly', '', '', '2099-01-31', 'en', false,
        gen_random_uuid(), ${NOW} - n * interval '1 minute'
      FROM filled WHERE n <= 20000;
    INSERT INTO hand_facts (organisation_id, id, supplier_id, site_key, form, said, source_kind, assurance, evidence_date, document, note, recorded_by, recorded_at)
      SELECT organisation_id, uuidv7(), supplier_id, '', 'fact', '{}', 'buyer', 'alleged', '2026-11-24', '', '', gen_random_uuid(), ${NOW}
      FROM filled WHERE n <= 20000;
    INSERT INTO labour_agents (organisation_id, id, name, country, version, details, ended, recorded_by, recorded_from)
      SELECT organisation_id, id, 'Agent ' || n, 'NP', 1, '{}', false, gen_random_uuid(), ${NOW} FROM filled WHERE n <= 2000;
    INSERT INTO recruitment_corridors (organisation_id, id, supplier_id, origin, destination, agent_ids, version, details, ended, recorded_by, recorded_from)
      SELECT organisation_id, uuidv7(), supplier_id, 'NP', 'QA', ARRAY[id], 1, '{}', false, gen_random_uuid(), ${NOW} FROM filled WHERE n <= 20000;
    INSERT INTO remedies (organisation_id, id, supplier_id, rule_id, site_key, opened_at)
      SELECT organisation_id, id, supplier_id, 'DOC-RETENTION', 'site ' || n, ${NOW} FROM filled WHERE n <= 20000;
    INSERT INTO remedy_entries (organisation_id, id, remedy_id, place, kind, day, workers, former_workers, minor, currency, source, note, taken_back, recorded_by, recorded_at)
      SELECT organisation_id, uuidv7(), id, 1, 'repaid', '2026-11-24', 1, 0, 100, 'USD', 'supplier', '', false, gen_random_uuid(), ${NOW} FROM filled WHERE n <= 20000;
    INSERT INTO flags (organisation_id, id, supplier_id, rule_id, subject_kind, subject_key, class, severity, status, first_seen_at, changed_at)
      SELECT organisation_id, uuidv7(), supplier_id, 'DOC-RETENTION', 'site', 'site ' || n, 'FINDING', 'H',
        CASE n % 10 WHEN 0 THEN 'proposed' ELSE 'cleared' END, ${NOW}, ${NOW} - n * interval '1 minute'
      FROM filled WHERE n <= 20000;
    INSERT INTO flag_events SELECT organisation_id, id, 1, changed_at, gen_random_uuid(), 'approved', '', '{}' FROM flags ON CONFLICT DO NOTHING;
    INSERT INTO flag_checks SELECT organisation_id, id, id, 30, '2026-12-24', NULL FROM flags ON CONFLICT DO NOTHING;
    INSERT INTO engagements (organisation_id, id, auditor_organisation_id, auditor_name, purpose, note, kinds, from_on, until_on, from_at, until_at, state, proposed_by, proposed_at)
      SELECT organisation_id, id, gen_random_uuid(), 'Auditor', 'customer', '', '{}', '2026-11-24', '2027-11-24', ${NOW}, ${NOW} + interval '1 year', 'proposed', gen_random_uuid(),
        ${NOW} - n * interval '1 minute'
      FROM filled WHERE n <= 2000;
    INSERT INTO engagement_suppliers (organisation_id, engagement_id, supplier_id) SELECT organisation_id, id, supplier_id FROM filled WHERE n <= 2000;
    INSERT INTO evidence_requests (organisation_id, id, engagement_id, supplier_id, what, due_on, state, asked_by, asked_by_name, asked_at, answer, version)
      SELECT organisation_id, id, id, supplier_id, '', '2027-11-24', 'open', id, '', ${NOW} - n * interval '1 minute', '', 1 FROM filled WHERE n <= 2000;
    INSERT INTO findings (organisation_id, id, engagement_id, supplier_id, site_key, kind, indicator, seen, people, interviews, announced, assurance, visited_on, recorded_by, recorded_by_name, recorded_at)
      SELECT organisation_id, id, id, supplier_id, '', 'other', 'I7', '', 'unknown', '[]', false, 'documented', '2026-11-24', id, '', ${NOW} - n * interval '1 minute' FROM filled WHERE n <= 2000;
    INSERT INTO auditor_engagements (organisation_id, engagement_id, buyer_organisation_id, buyer_name, buyer_time_zone, purpose, note, kinds, suppliers, from_on, until_on, from_at, until_at, received_at)
      SELECT organisation_id, id, gen_random_uuid(), 'Buyer', 'UTC', 'customer', '', '{}', 1, '2026-11-24', '2027-11-24', ${NOW}, ${NOW} + interval '1 year', ${NOW}
      FROM filled WHERE n <= 2000;
    INSERT INTO overrides (organisation_id, id, supplier_id, label, computed_label, state, reason_code, reason, evidence, evidence_date, until, proposed_by, proposed_at, decided_by, ended_at)
      SELECT organisation_id, uuidv7(), supplier_id, 'MEDIUM', 'HIGH', (ARRAY['proposed', 'in-force', 'expired', 'superseded'])[n % 4 + 1], 'not-read', '', '', '2026-11-24', date '2026-11-24' - n,
        gen_random_uuid(), ${NOW} - n * interval '1 minute', gen_random_uuid(), ${NOW}
      FROM filled WHERE n <= 20000;`;
}

/** People's activity. The first import has a record of every supplier; questions, answers, exports, runs and entries belong to 40 imports or people. */
const workSql = `
    INSERT INTO people (organisation_id, user_id, display_name, short_id)
      SELECT organisation_id, id, 'Person ' || n, translate(lpad(n::text, 4, '0'), '01258', 'CDFGH') FROM filled WHERE n <= 40;
    INSERT INTO people_names SELECT organisation_id, user_id, '-infinity', 'infinity', display_name FROM people
      ON CONFLICT DO NOTHING;
    INSERT INTO imports (organisation_id, id, file_id, file_name, file_digest, state, source_kind, reading, mapping, constants, created_by, created_at)
      SELECT organisation_id, id, id, 'suppliers.xlsx', '', 'imported', 'buyer', '{}', '[]', '[]', id, ${NOW} FROM filled WHERE n <= 400;
    INSERT INTO import_records (organisation_id, import_id, ordinal, chunk, tile, first_row, rows, row_count, supplier_id, keys, name, country, record, digest)
      SELECT f.organisation_id, o.id, f.n, f.n / 10000, (ARRAY['new', 'changed', 'same', 'parked'])[f.n % 4 + 1], f.n, ARRAY[f.n], 1, f.supplier_id, '{}',
        'Supplier ' || f.n, 'QA', '{}', ''
      FROM filled f JOIN filled o ON o.organisation_id = f.organisation_id AND o.n = 1;

    CREATE TEMP TABLE owned AS
      SELECT f.organisation_id, f.supplier_id, f.n, o.id FROM filled f JOIN filled o ON o.organisation_id = f.organisation_id AND o.n = f.n % 40 + 1 WHERE f.n <= 20000;
    INSERT INTO import_problems SELECT organisation_id, id, n, n, 'Country', (ARRAY['country-unknown', 'date-unclear'])[n % 2 + 1], '', '{}', '{}' FROM owned;
    INSERT INTO import_cells SELECT organisation_id, id, n, '' FROM owned;
    INSERT INTO import_contacts (organisation_id, import_id, ordinal, email) SELECT organisation_id, id, n, 'p' || n || '@example.test' FROM owned;
    INSERT INTO import_rejections SELECT organisation_id, id, n, 'no-name', '{}', '{}' FROM owned;
    INSERT INTO review_questions (organisation_id, id, kind, state, parked, import_id, record_ordinal, supplier_id, memory_key, subject, candidates, why, row_count, weight, created_at)
      SELECT organisation_id, uuidv7(), (ARRAY['match', 'country', 'sector', 'list-hit'])[n / 40 % 4 + 1], CASE n % 9 WHEN 0 THEN 'open' ELSE 'answered' END,
        n % 3 = 0, id, n, supplier_id, '', '{}', jsonb_build_array(jsonb_build_object('row', n - 1, 'ordinal', n - 1)), '{}', 1, n % 1000, ${NOW}
      FROM owned;
    INSERT INTO review_answers (organisation_id, id, kind, memory_key, answer, remembered, question_id, created_by, created_at)
      SELECT organisation_id, uuidv7(), 'match', '', '{}', true, supplier_id, id, ${NOW} FROM owned;
    INSERT INTO exports (organisation_id, id, request, created_by, created_at, expires_at)
      SELECT organisation_id, uuidv7(), '{}', id, ${NOW} - n * interval '1 minute', ${NOW} + interval '1 day' FROM owned;
    INSERT INTO job_runs (organisation_id, kind, subject_type, started_by, created_at, updated_at)
      SELECT organisation_id, 'import.check', 'Import', id, ${NOW}, ${NOW} FROM owned;
    INSERT INTO audit_entries
      SELECT organisation_id, n, ${NOW} - (20000 - n) * interval '1 minute', id, (ARRAY['supplier.merged', 'question.answered', 'decision.proposed'])[CASE n % 1000 WHEN 0 THEN 1 ELSE n % 2 + 2 END],
        'Supplier', supplier_id::text, '{}', '', '', ''
      FROM owned;
    INSERT INTO access_entries
      SELECT organisation_id, n, ${NOW} - (20000 - n) * interval '1 minute', id, 'signed-in', 'Person', id::text, '{}', '', '', '' FROM owned;
    INSERT INTO audit_heads SELECT DISTINCT organisation_id, 1, '', ${NOW} FROM owned;
    INSERT INTO audit_anchors SELECT DISTINCT organisation_id, 'audit', 1, '', 1, ${NOW} FROM owned;
    DROP TABLE owned;`;
