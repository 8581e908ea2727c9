import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { RecomputeAssessment } from './recompute-assessment.ts';
import { ScreeningLists } from './screening.ts';
import { AnOrganisation, TODAY, aFile, twoSites } from './testing/an-organisation.ts';

let db: TestDatabase;
let organisation: AnOrganisation;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => db.close());
beforeEach(() => {
  organisation = new AnOrganisation(db);
});

const numbers = () =>
  organisation.rows(
    'SELECT name, label, lane, attention_rank, residual, coverage, range_low, range_high, leading_rule, sector, region FROM portfolio ORDER BY name',
  );

describe('The assessment of suppliers that wait for it', () => {
  test('writes the portfolio, units, facets and search words, and leaves nothing waiting', async () => {
    await organisation.import(twoSites('employer'));
    await organisation.assess();
    const [row] = await organisation.rows('SELECT * FROM portfolio');
    expect(row).toMatchObject({
      name: 'Acme Mills',
      country: 'IN',
      region: 'Asia and the Pacific',
      sector: 'MAN-APP',
      lane: '1',
      leading_rule: 'DOC-RETENTION',
      workers: 150,
      migrant_share: 20,
      workers_concerned: 20,
      site_count: 2,
      needs_decision: 1,
      as_of: TODAY,
      due_on: '2027-11-02',
    });
    expect(await organisation.rows('SELECT unit_key FROM unit_assessments')).toHaveLength(2);
    expect(
      await organisation.rows(`SELECT value FROM portfolio_values WHERE facet = 'flag' AND value = 'DOC-RETENTION'`),
    ).toHaveLength(1);
    expect(
      (await organisation.rows<{ token: string }>('SELECT token FROM search_tokens')).map(({ token }) => token),
    ).toContain('acme');
    expect(await organisation.rows('SELECT FROM search_grams')).not.toEqual([]);
    expect(await organisation.rows('SELECT FROM reassessments')).toEqual([]);
    expect(await organisation.rows('SELECT FROM changes')).toEqual([]);
  });

  test('touches exactly the unit whose fact changed, and says what changed', async () => {
    await organisation.import(twoSites('worker'));
    await organisation.assess();
    const before = await organisation.rows<{ unit_key: string; id: string }>(
      'SELECT unit_key, id FROM unit_assessments ORDER BY unit_key',
    );
    const next = await organisation.import({
      ...aFile(['Acme Mills', 'India', 'Plot 2', 'cotton shirts', '50', '40', 'employer', 'none']),
    });
    await organisation.assess();
    const after = await organisation.rows<{ unit_key: string; id: string; open: boolean }>(
      'SELECT unit_key, id, recorded_to IS NULL AS open FROM unit_assessments ORDER BY unit_key, recorded_from',
    );
    expect(after.map(({ unit_key, open }) => [unit_key, open])).toEqual([
      [before[0]?.unit_key, true],
      [before[1]?.unit_key, false],
      [before[1]?.unit_key, true],
    ]);
    expect(after[0]?.id).toBe(before[0]?.id);
    const changes = await organisation.rows(
      'SELECT kind, rule_id, worse, cause, cause_id, label_after FROM changes ORDER BY kind',
    );
    expect(changes).toContainEqual(
      expect.objectContaining({
        kind: 'finding-new',
        rule_id: 'DOC-RETENTION',
        worse: true,
        cause: 'import',
        cause_id: next.importId,
      }),
    );
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'band', worse: true, label_after: 'CRITICAL' }));
  });

  test('writes no new result when nothing that it rests on has changed', async () => {
    await organisation.import(twoSites('employer'));
    await organisation.assess();
    await organisation.import(twoSites('employer'));
    await organisation.assess('2026-11-26');
    expect(await organisation.rows('SELECT FROM assessments')).toHaveLength(1);
    expect(await organisation.rows('SELECT FROM unit_assessments')).toHaveLength(2);
    expect(await organisation.rows('SELECT as_of FROM portfolio')).toEqual([{ as_of: '2026-11-26' }]);
  });

  test('gives the former numbers back when an import is undone, and takes suppliers of it alone out of lists and search', async () => {
    await organisation.import(twoSites('worker'));
    await organisation.assess();
    const former = await numbers();
    const adverse = aFile(
      ['Acme Mills', 'India', 'Plot 2', 'bricks', '50', '90', 'employer', 'none'],
      ['Basil Ltd', 'Nepal', 'Plot 9', 'bricks', '', '', '', ''],
    );
    const taken = await organisation.import(adverse);
    await organisation.assess();
    expect(await numbers()).not.toEqual(former);
    await organisation.undo(taken);
    await organisation.assess();
    expect(await numbers()).toEqual(former);
    expect(await organisation.rows(`SELECT FROM search_tokens WHERE token = 'basil'`)).toEqual([]);
    expect(await organisation.rows(`SELECT FROM search_grams WHERE token = 'basil'`)).toEqual([]);
    expect(await organisation.rows('SELECT FROM assessments WHERE recorded_to IS NULL')).toHaveLength(1);
  });

  test('forgives a slip in any word that a supplier still has, whoever brought it first', async () => {
    const row = (name: string): string[] => [name, 'Nepal', 'Plot 9', 'bricks', '', '', '', ''];
    const lost = async (): Promise<unknown[]> =>
      organisation.rows(`SELECT DISTINCT token FROM search_tokens t WHERE token ~ '^[a-z]+$' AND NOT (
        ARRAY(SELECT gram FROM search_grams g WHERE g.token = t.token)
        @> ARRAY(SELECT substr('^' || t.token || '$', at, 3) FROM generate_series(1, length(t.token)) AS at))`);
    const first = await organisation.import(aFile(row('Basil Weavers'), row('Basil Looms')));
    await organisation.assess();
    await organisation.import(aFile(row('Weavers of Basil'), row('Looms and Spindles')));
    await organisation.assess();
    expect(await lost()).toEqual([]);
    await organisation.undo(first);
    await organisation.assess();
    expect(await lost()).toEqual([]);
    expect(await organisation.rows(`SELECT DISTINCT token FROM search_grams WHERE token = 'basil'`)).toHaveLength(1);
  });

  test('shows a supplier of which nothing is left, and that is kept for a decision, as not assessed', async () => {
    const taken = await organisation.import(twoSites('employer'));
    await organisation.assess();
    await organisation.undo(taken);
    await db.admin.query(`UPDATE suppliers SET state = 'active' WHERE organisation_id = $1`, [organisation.id]);
    await organisation.assess();
    expect(await organisation.rows('SELECT label, needs_decision AS needs, country FROM portfolio')).toEqual([
      { label: 'NOT_ASSESSED', needs: 0, country: '' },
    ]);
    expect(await organisation.rows('SELECT FROM unit_assessments WHERE recorded_to IS NULL')).toEqual([]);
  });

  test('goes on when one of them cannot be assessed, which keeps the result that it had', async () => {
    await organisation.import(twoSites('worker'));
    await organisation.assess();
    const [former] = await organisation.rows('SELECT label, residual FROM portfolio');
    await organisation.import(
      aFile(
        ['Acme Mills', 'India', 'Plot 1', 'bricks', '', '', 'employer', 'none'],
        ['Basil Ltd', 'Nepal', '', 'bricks', '', '', '', ''],
      ),
    );
    await db.admin.query(
      `UPDATE observations SET facts = facts || '{"workforce.migrantShare": {"value": "no number"}}'
       WHERE organisation_id = $1 AND site_id IS NOT NULL AND supplier_id IN (SELECT id FROM suppliers WHERE name = 'Acme Mills')`,
      [organisation.id],
    );
    await organisation.assess();
    expect(await organisation.rows(`SELECT label, residual FROM portfolio WHERE name = 'Acme Mills'`)).toEqual([
      former,
    ]);
    expect(await organisation.rows(`SELECT FROM portfolio WHERE name = 'Basil Ltd'`)).toHaveLength(1);
    expect(await organisation.rows('SELECT FROM reassessments')).toEqual([]);
  });

  test('never ranks a supplier lower for adverse evidence', async () => {
    await organisation.import(twoSites('worker'));
    await organisation.assess();
    const rank = async () =>
      (
        await organisation.rows<{ rank: number; residual: number }>(
          'SELECT attention_rank AS rank, residual FROM portfolio',
        )
      )[0] ?? { rank: 0, residual: 0 };
    const before = await rank();
    await organisation.import(aFile(['Acme Mills', '', 'Plot 1', '', '', '90', 'employer', 'none']));
    await organisation.assess();
    expect((await rank()).rank).toBeLessThan(before.rank);
    expect((await rank()).residual).toBeGreaterThanOrEqual(before.residual);
  });

  test('is read again with the hash that was stored, until facts change', async () => {
    const { suppliers } = await organisation.import(twoSites('employer'));
    await organisation.assess();
    const supplierId = suppliers.get('Acme Mills') ?? '';
    const again = () =>
      db.database.transaction(organisation.id, (tx) =>
        new RecomputeAssessment(new ScreeningLists()).execute(tx, organisation.id, supplierId),
      );
    const [stored] = await organisation.rows<{ input_hash: string; label: string }>(
      'SELECT input_hash, label FROM assessments',
    );
    const first = await again();
    expect(first?.hashes.supplier).toBe(stored?.input_hash);
    expect(first?.assessment.label).toBe(stored?.label);
    expect(first?.isNewer).toBe(false);
    await organisation.import(twoSites('worker'));
    expect((await again())?.isNewer).toBe(true);
  });

  test('that breaks off loses nothing and does nothing twice', async () => {
    await organisation.import(twoSites('employer'));
    const broken = db.database.transaction(organisation.id, async (tx) => {
      await organisation.portion.execute(tx, organisation.id, TODAY);
      throw new Error('killed');
    });
    await expect(broken).rejects.toThrow('killed');
    expect(await organisation.rows('SELECT FROM portfolio')).toEqual([]);
    expect(await organisation.rows('SELECT FROM reassessments')).toHaveLength(1);
    await organisation.assess();
    expect(await organisation.rows('SELECT FROM assessments')).toHaveLength(1);
  });

  test('of one organisation is not seen in another', async () => {
    await organisation.import(twoSites('employer'));
    const other = new AnOrganisation(db);
    await other.assess();
    await organisation.assess();
    for (const table of [
      'portfolio',
      'assessments',
      'unit_assessments',
      'portfolio_values',
      'search_tokens',
      'search_grams',
    ]) {
      expect(await other.rows(`SELECT FROM ${table}`)).toEqual([]);
      expect(await organisation.rows(`SELECT FROM ${table}`)).not.toEqual([]);
    }
  });
});
