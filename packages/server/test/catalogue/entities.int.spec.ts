import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { testServer } from '../../src/platform/config/test-server.ts';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { entities } from '../../src/service/entities.ts';
import { tenantTables } from './catalogue.ts';
import { KEPT_BY_TRIGGERS, WRITTEN_IN_BULK } from './written-in-bulk.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Tables without an entity, and why: docs/adr/0015-entities-for-single-rows.md. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  'written in bulk, read by the page': WRITTEN_IN_BULK,
  'written by triggers': KEPT_BY_TRIGGERS,
  'each change is one statement that decides by what it finds': [
    'access_entries',
    'access_heads',
    'askings',
    'answer_notes',
    'audit_anchors',
    'audit_entries',
    'audit_heads',
    'auditor_engagements',
    'blank_columns',
    'contacts',
    'custody_events',
    'custody_heads',
    'edition_lists',
    'engagement_suppliers',
    'evidence',
    'evidence_files',
    'evidence_destructions',
    'evidence_holds',
    'evidence_requests',
    'evidence_links',
    'evidence_terms',
    'evidence_words',
    'feed_marks',
    'feed_reads',
    'file_keys',
    'flag_checks',
    'flag_clearings',
    'findings',
    'flag_events',
    'inbox_requests',
    'inbox_returns',
    'kept_responses',
    'organisation_keys',
    'outbox',
    'pack_downloads',
    'pack_links',
    'people',
    'people_names',
    'price_counts',
    'quotas',
    'received_answers',
    'received_sections',
    'received_files',
    'redactions',
    'relayed_member_events',
    'repayment_promises',
    'request_mails',
    'request_returns',
    'requests',
    'saved_answers',
    'saved_view_defaults',
    'saved_views',
    'shared_sections',
    'submission_credits',
    'submissions',
    'usual_sizes',
    'view_entries',
    'view_heads',
  ],
};

/** Tables about people. Each is written by better-auth, or in the transaction that better-auth writes in, which TypeORM cannot join. */
const OF_SIGN_IN = [
  'account_acts',
  'accounts',
  'applied_requests',
  'attempt_points',
  'attempts',
  'digests',
  'invitations',
  'mails',
  'member_events',
  'members',
  'organisation_domains',
  'organisation_names',
  'organisations',
  'passkeys',
  'password_resets',
  'rate_limits',
  'request_claims',
  'request_codes',
  'request_hand_overs',
  'request_links',
  'request_passwords',
  'request_sessions',
  'sessions',
  'sign_in_failures',
  'sign_in_waits',
  'two_factors',
  'users',
  'verifications',
  'vouchers',
];

test('every table of an organisation has an entity, or a reason to have none', async () => {
  const held = entities.map((entity) => getMetadataArgsStorage().tables.find(({ target }) => target === entity)?.name);
  expect([...held, ...Object.values(WITHOUT).flat()].toSorted()).toEqual(await tenantTables(db.admin));
});

test('a table of sign-in has the one reason of all of them', async () => {
  const { rows } = await db.admin.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'auth' ORDER BY 1`,
  );
  expect(rows.map(({ tablename }) => tablename)).toEqual(OF_SIGN_IN);
});

test('entities and migrations say the same: a new migration would be empty', async () => {
  const { rows } = await db.admin.query<{ name: string }>('SELECT current_database() AS name');
  const url = new URL(testServer().adminUrl);
  url.pathname = `/${rows[0]?.name ?? ''}`;
  const source = await new DataSource({
    type: 'postgres',
    driver: pg,
    url: url.href,
    entities: [...entities] as (new () => object)[],
  }).initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(source.entityMetadatas.length).toBeGreaterThan(0);
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  } finally {
    await source.destroy();
  }
});
