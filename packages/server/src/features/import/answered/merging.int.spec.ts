import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { ImportRow } from '../import-row.ts';
import { anAnalyst, tilesOf } from '../testing/importing.ts';
import { known } from '../testing/known.ts';
import { AddScreeningList } from '../../risk/commands/add-screening-list.ts';
import { QUESTION_COLUMNS, type QuestionRow } from '../../review/question-row.ts';
import { KNITS, list, Merging, MILLS } from './testing/merging.ts';

/** A row without a vendor number. */
const ALONE = ',Brill Knitwear,BD,5 Dock Street,garment sewing,280,employer';
const CAPS = '1,Corona Caps,BD,7 Hill Street,garment sewing,80,';
const OTHER = '9,Zenith Trading,MY,1 Port Road,palm oil mill,40,';

let merging: Merging;
let database: TestDatabase;

beforeAll(async () => {
  ({ merging, test: database } = await Merging.begin());
});
afterAll(() => database.close());

async function undo(viewer: Viewer, { id }: ImportRow): Promise<void> {
  await merging.importing.undo(viewer, await merging.importing.read(viewer, id));
}

function names(lines: readonly string[]): string[] {
  return lines.filter((line) => line.startsWith('supplier | '));
}

describe('Two suppliers that were held to be one', () => {
  test('come apart as they were, with what every import has said of either', async () => {
    const viewer = anAnalyst();
    await merging.importing.whole(viewer, 'january.csv', list(MILLS, KNITS, OTHER), '2026-01-31');
    const february = list(MILLS, KNITS.replace('300', '280'));
    const imported = await merging.importing.whole(viewer, 'february.csv', february, '2026-02-28');
    const before = await known(merging.importing, viewer);
    const answerId = await merging.same(viewer, (await merging.pairs(viewer, imported))[0]);
    const merged = await known(merging.importing, viewer);
    expect(names(merged)).toEqual(['supplier | Acme Textiles | BD', 'supplier | Zenith Trading | MY']);
    const said = (lines: readonly string[]): number => lines.filter((line) => line.startsWith('observation')).length;
    expect(said(merged)).toBe(said(before));
    await merging.revoke(viewer, answerId);
    expect(await known(merging.importing, viewer)).toEqual(before);
    const next = await merging.importing.whole(viewer, 'march.csv', february, '2026-03-31');
    expect(tilesOf(next)).toEqual([0, 0, 2, 0, 0]);
  });

  test('come apart with what a list has said of them since, as if they had never been one', async () => {
    const viewers = [anAnalyst(), anAnalyst()];
    const january = list(MILLS, KNITS, OTHER);
    const february = list(KNITS.replace('300', '280'), MILLS.replace('120', '90'), OTHER);
    const [apart, together] = await Promise.all(
      viewers.map(async (viewer, place) => {
        const imported = await merging.importing.whole(viewer, 'january.csv', january, '2026-01-31');
        const answerId = place === 0 ? null : await merging.same(viewer, (await merging.pairs(viewer, imported))[0]);
        await merging.importing.whole(viewer, 'february.csv', february, '2026-02-28');
        if (answerId !== null) {
          expect(names(await known(merging.importing, viewer))).toHaveLength(2);
          await merging.revoke(viewer, answerId);
        }
        return known(merging.importing, viewer);
      }),
    );
    expect(together).toEqual(apart);
  });

  test('have the newest response to their findings while they are one, each at its site, and their own again', async () => {
    const viewer = anAnalyst();
    const tracker = 'Vendor no,Supplier,Country,Address,Activity,Workers,Passports held by,Supplier response';
    const file = (mills: string, knits: string): string =>
      [tracker, `${MILLS}employer,${mills}`, `${KNITS},${knits}`].join('\n');
    const imported = await merging.importing.whole(
      viewer,
      'january.csv',
      file('declined', 'plan funded'),
      '2026-01-31',
    );
    const lanes = async (): Promise<string[]> => {
      await merging.assess(viewer);
      const sql = 'SELECT lane FROM portfolio WHERE organisation_id = $1 ORDER BY name';
      return (await merging.rows<{ lane: string }>(viewer, sql)).map(({ lane }) => lane);
    };
    expect(await lanes()).toEqual(['1', '2']);
    const answerId = await merging.same(viewer, (await merging.pairs(viewer, imported))[0]);
    expect(await lanes()).toEqual(['1']);
    const all = 'Vendor no,Supplier,Country,Supplier response\n1,Acme Textiles,BD,on schedule';
    await merging.importing.whole(viewer, 'february.csv', all, '2026-02-28');
    expect(await lanes()).toEqual(['2']);
    await merging.revoke(viewer, answerId);
    expect(await lanes()).toEqual(['2', '2']);
  });

  test('lose what an older import has said when that is undone, though it knew one of them only', async () => {
    const viewer = anAnalyst();
    const older = await merging.importing.whole(viewer, 'older.csv', list(ALONE), '2026-01-31');
    const imported = await merging.importing.whole(viewer, 'both.csv', list(MILLS, KNITS), '2026-02-28');
    const [question] = await merging.pairs(viewer, imported);
    const answerId = await merging.same(viewer, question);
    await undo(viewer, older);
    const left = await known(merging.importing, viewer);
    expect(left.filter((line) => line.includes('2026-01-31'))).toEqual([]);
    await merging.revoke(viewer, answerId);
    const control = anAnalyst();
    await merging.importing.whole(control, 'both.csv', list(MILLS, KNITS), '2026-02-28');
    expect(await known(merging.importing, viewer)).toEqual(await known(merging.importing, control));
  });

  test('come apart though the import that has asked is undone, and nothing is asked again', async () => {
    const viewer = anAnalyst();
    await merging.importing.whole(viewer, 'older.csv', list(ALONE), '2026-01-31');
    const before = await known(merging.importing, viewer);
    const imported = await merging.importing.whole(viewer, 'both.csv', list(MILLS, KNITS), '2026-02-28');
    const answerId = await merging.same(viewer, (await merging.pairs(viewer, imported))[0]);
    await undo(viewer, imported);
    expect(names(await known(merging.importing, viewer))).toEqual(['supplier | Acme Textiles | BD']);
    await merging.revoke(viewer, answerId);
    expect(await known(merging.importing, viewer)).toEqual(before);
    expect(await merging.pairs(viewer, imported)).toEqual([]);
  });

  test.each([
    [0, 1],
    [1, 0],
  ])('come apart in any order where three were one (%i, then %i)', async (first, second) => {
    for (const answered of [
      [0, 1],
      [1, 0],
    ] as const) {
      const viewer = anAnalyst();
      const imported = await merging.importing.whole(viewer, 'three.csv', list(MILLS, KNITS, CAPS), '2026-01-31');
      const before = await known(merging.importing, viewer);
      const asked = await merging.pairs(viewer, imported);
      expect(asked).toHaveLength(2);
      const answers = [await merging.same(viewer, asked[answered[0]]), await merging.same(viewer, asked[answered[1]])];
      expect(names(await known(merging.importing, viewer))).toEqual(['supplier | Acme Textiles | BD']);
      await merging.revoke(viewer, answers[first] ?? '');
      expect(names(await known(merging.importing, viewer))).toHaveLength(2);
      await merging.revoke(viewer, answers[second] ?? '');
      expect(await known(merging.importing, viewer)).toEqual(before);
    }
  });

  test.each(['before', 'while'])(
    'are the listed one by their own names only (answered %s they were one)',
    async (when) => {
      const viewer = anAnalyst();
      const edition = { key: 'lists.fictional', date: '2026-11-01', dateFrom: 'file-name', rows: 1 } as const;
      const entry = {
        id: 'F-1',
        subject: 'organisation',
        status: 'active',
        names: ['Brill Knitwear Ltd'],
        countries: ['BD'],
        identifiers: [],
        hs: [],
      } as const;
      await new AddScreeningList(merging.importing.database).execute(viewer, {
        list: { name: 'fictional', kind: 'other', edition, entries: [entry], problems: [] },
        fictional: true,
      });
      const confirm = async (): Promise<void> => {
        await merging.assess(viewer);
        const [hit] = await merging.rows<QuestionRow>(
          viewer,
          `SELECT ${QUESTION_COLUMNS} FROM review_questions q WHERE q.organisation_id = $1 AND q.kind = 'list-hit' AND q.state = 'open'`,
        );
        await merging.same(viewer, hit);
      };
      const listed = async (): Promise<string[]> => {
        await merging.assess(viewer);
        const rows = await merging.rows<{ name: string }>(
          viewer,
          `SELECT p.name FROM portfolio_values v JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = v.supplier_id
         WHERE v.organisation_id = $1 AND v.value = 'SANC-LIST-MATCH' ORDER BY p.name`,
        );
        return rows.map(({ name }) => name);
      };
      const imported = await merging.importing.whole(viewer, 'both.csv', list(MILLS, KNITS), '2026-01-31');
      if (when === 'before') await confirm();
      const answerId = await merging.same(viewer, (await merging.pairs(viewer, imported))[0]);
      if (when === 'while') await confirm();
      expect(await listed()).toHaveLength(1);
      await merging.revoke(viewer, answerId);
      expect(await listed()).toEqual(['Brill Knitwear']);
    },
  );

  test('are searched, listed and assessed as one, and then as two again', async () => {
    const viewer = anAnalyst();
    const imported = await merging.importing.whole(viewer, 'both.csv', list(MILLS, KNITS), '2026-01-31');
    await merging.assess(viewer);
    const shown = async (): Promise<unknown> => ({
      waiting: await waiting(),
      listed: await merging.rows(
        viewer,
        'SELECT name, site_count, needs_decision FROM portfolio WHERE organisation_id = $1 ORDER BY name',
      ),
      words: await merging.rows(
        viewer,
        `SELECT s.name, array_agg(t.token ORDER BY t.token) AS words FROM search_tokens t JOIN suppliers s ON s.organisation_id = $1 AND s.id = t.supplier_id
         WHERE t.organisation_id = $1 GROUP BY s.name ORDER BY s.name`,
      ),
      results: await merging.rows(
        viewer,
        `SELECT s.name FROM assessments a JOIN suppliers s ON s.organisation_id = $1 AND s.id = a.supplier_id
         WHERE a.organisation_id = $1 AND a.recorded_to IS NULL ORDER BY s.name`,
      ),
    });
    const waiting = async (): Promise<string[]> => {
      const rows = await merging.rows<{ name: string }>(
        viewer,
        `SELECT s.name FROM reassessments r JOIN suppliers s ON s.organisation_id = $1 AND s.id = r.supplier_id WHERE r.organisation_id = $1 ORDER BY s.name`,
      );
      return rows.map(({ name }) => name);
    };
    const before = await shown();
    expect(before).toMatchObject({ listed: [{ needs_decision: 0 }, { needs_decision: 1 }] });
    const answerId = await merging.same(viewer, (await merging.pairs(viewer, imported))[0]);
    expect(await waiting()).toEqual(['Acme Textiles']);
    await merging.assess(viewer);
    expect(await shown()).toMatchObject({
      listed: [{ site_count: 2, needs_decision: 1 }],
      words: [{ name: 'Acme Textiles', words: ['1', 'acme', 'brill', 'knitwear', 'textiles'] }],
      results: [{ name: 'Acme Textiles' }],
    });
    await merging.revoke(viewer, answerId);
    expect(await waiting()).toEqual(['Acme Textiles', 'Brill Knitwear']);
    await merging.assess(viewer);
    expect(await shown()).toEqual(before);
  });
});
