import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { tenantTables } from './catalogue.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/**
 * Tables that a page of a past day reads as they are now, or not at all, and why. A new table is one of these, or its migration gives it a view with `pastView`
 * (`migrations/past-views.ts`).
 */
const AS_NOW: Readonly<Record<string, readonly string[]>> = {
  'the log, the queue and limits, which no page of a day reads': [
    'access_entries',
    'access_heads',
    'audit_anchors',
    'audit_entries',
    'audit_heads',
    'job_runs',
    'kept_responses',
    'organisation_keys',
    'outbox',
    'quotas',
    'relayed_member_events',
  ],
  'names and grants are those of today, so that what was erased stays so': [
    'auditor_engagements',
    'engagement_suppliers',
    'engagements',
    'people',
    'people_names',
  ],
  'written once, and found only from rows that stood': [
    'blank_columns',
    'edition_lists',
    'explanations',
    'import_cells',
    'import_problems',
    'import_rejections',
    'submission_credits',
  ],
  'written before the suppliers of an import are listed': ['import_chunks', 'import_contacts', 'mappings'],
  'says which record of a file a supplier has today': ['import_records'],
  'a search of today finds by them, and one of a day only begins with them': ['evidence_words', 'search_grams'],
  'gives the order of attention, which each row of a past day has kept': ['usual_sizes'],
  'who was asked, and what was sent, which has pages of its own': [
    'pack_downloads',
    'pack_links',
    'packs',
    'agents_told_apart',
    'answer_notes',
    'askings',
    'contacts',
    'evidence_files',
    'evidence_requests',
    'file_keys',
    'findings',
    'inbox_requests',
    'inbox_returns',
    'price_counts',
    'received_files',
    'received_sections',
    'repayment_promises',
    'request_mails',
    'request_returns',
    'requests',
    'saved_answers',
    'shared_sections',
    'submissions',
  ],
  'the custody log and what ends files, which tell by themselves since when': [
    'custody_events',
    'custody_heads',
    'evidence_destructions',
    'evidence_holds',
    'evidence_terms',
    'view_entries',
    'view_heads',
    'redactions',
  ],
  'how people look at the list, whatever the day': ['saved_view_defaults', 'saved_views'],
  'files to fetch, and what a person has read': [
    'begun_uploads',
    'exports',
    'feed_marks',
    'feed_reads',
    'stored_files',
  ],
};

async function views(): Promise<string[]> {
  const { rows } = await db.admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'past'::regnamespace AND relkind = 'v' ORDER BY relname`,
  );
  return rows.map(({ name }) => name);
}

test('every table is read as of a day, or has a reason not to be', async () => {
  const tables = (await tenantTables(db.admin)).filter((table) => !table.startsWith('past_'));
  expect([...Object.values(AS_NOW).flat(), ...(await views())].toSorted()).toEqual(tables);
});

test('a table has the same columns on a past day, also those that came later', async () => {
  const { rows } = await db.admin.query<{ name: string; shown: boolean; kept: boolean }>(
    `SELECT format('%s.%s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod)) AS name, bool_or(n.nspname = 'past') AS shown, bool_or(n.nspname = 'public') AS kept
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relname = ANY ($1) AND n.nspname IN ('past', 'public') GROUP BY 1`,
    [await views()],
  );
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter(({ shown, kept }) => !shown || !kept)).toEqual([]);
});
