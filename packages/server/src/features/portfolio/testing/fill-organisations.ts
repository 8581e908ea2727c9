import type pg from 'pg';

export interface Filling {
  readonly large: string;
  readonly suppliers: number;
  readonly others: number;
  readonly each: number;
}

/** One organisation with many suppliers and others with few, written by statements over series; then ANALYZE, as autovacuum would. */
export async function fillOrganisations(admin: pg.Client, { large, suppliers, others, each }: Filling): Promise<void> {
  await admin.query(`
    CREATE TEMP TABLE filled AS
      SELECT '${large}'::uuid AS organisation_id, uuidv7() AS supplier_id, n FROM generate_series(1, ${suppliers}) AS n
      UNION ALL
      SELECT o.id, uuidv7(), n FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, ${others})) AS o, generate_series(1, ${each}) AS n;

    INSERT INTO portfolio SELECT organisation_id, supplier_id, 'Supplier ' || n, '', 'supplier ' || n, 'V-' || n,
      (ARRAY['QA', 'MY', 'ES', 'BR', 'KE'])[n % 5 + 1],
      (ARRAY['Arab States', 'Asia and the Pacific', 'Europe and Central Asia', 'Americas', 'Africa'])[n % 5 + 1],
      (ARRAY['CON', 'DOM', 'AGR', 'MAN', 'SVC-LI-CLEAN', 'OTHER'])[n % 6 + 1],
      (ARRAY['CRITICAL', 'HIGH', 'NOT_ENOUGH_KNOWN', 'MEDIUM', 'LOW'])[n % 5 + 1], n % 5, 'MEDIUM', (ARRAY['LOW', 'MEDIUM', 'HIGH'])[n % 3 + 1],
      (ARRAY['1', '2', '3', 'context', 'rest'])[n % 5 + 1], n % 1000, 100 * (n % 100), -1, -1, 100 * (n % 100), 0, 10000, 100 * (n % 97), 5000, 'Medium',
      '', '{}', 0, 0, 100, 5000, -1, 1, n % 3, '[]', (n % 20 = 0)::integer, '', '9999-12-31', now() - n * interval '1 minute', '9999-12-31', '2026-11-24', now()
    FROM filled;

    INSERT INTO portfolio_values SELECT organisation_id, 'sector', (ARRAY['CON', 'DOM', 'AGR', 'MAN'])[n % 4 + 1], supplier_id FROM filled;
    INSERT INTO portfolio_values SELECT organisation_id, 'flag', 'RULE-' || n % 30, supplier_id FROM filled;
    INSERT INTO portfolio_values SELECT organisation_id, 'siteType', (ARRAY['camp', 'vessel', 'project-site'])[n % 3 + 1], supplier_id FROM filled;

    INSERT INTO search_tokens SELECT organisation_id, 'word' || n % 20000, supplier_id FROM filled;
    INSERT INTO search_tokens SELECT organisation_id, 'supplier', supplier_id FROM filled;
    INSERT INTO search_grams SELECT DISTINCT organisation_id, 'or' || n % 10, 'word' || n % 20000 FROM filled;

    INSERT INTO suppliers SELECT organisation_id, supplier_id, 'Supplier ' || n, 'QA', 'active', gen_random_uuid(), NULL, 1, now() FROM filled;
    INSERT INTO observations
      SELECT organisation_id, supplier_id, uuidv7(), NULL, '${large}', 'buyer', NULL, 'alleged', 'none', '2026-11-24', '{}', '{}', '{}', '{}', '', now(), NULL, NULL
      FROM filled WHERE n <= 20000;
    INSERT INTO changes
      SELECT organisation_id, uuidv7(), supplier_id, now() - n * interval '1 minute', 'band', 'LOW', 'HIGH', '', '{}', true, 'import', gen_random_uuid()
      FROM filled WHERE n <= 20000;
    INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, conditions, checklist, open_findings, proposed_by, proposed_at)
      SELECT organisation_id, uuidv7(), supplier_id, 'suspend', CASE n % 10 WHEN 0 THEN 'proposed' ELSE 'superseded' END, '', '', '[]', 0, gen_random_uuid(),
        now() - n * interval '1 minute'
      FROM filled WHERE n <= 20000;
    DROP TABLE filled;
    ANALYZE`);
}
