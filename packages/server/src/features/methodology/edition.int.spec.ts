import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ScreeningList } from '@plumbline/matching';
import { shippedTables } from '@plumbline/reference-data/editions';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { canonicalJson, digestOf } from '../../platform/text/canonical-json.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AddScreeningList } from '../risk/commands/add-screening-list.ts';
import { SHIPPED_TABLES } from '../risk/kept-basis.ts';
import { EditionReadModel } from './edition.read-model.ts';
import { EditionResolver } from './graphql/edition.resolver.ts';
import type { EditionPageType } from './graphql/edition.types.ts';

let db: TestDatabase;
let resolver: EditionResolver;
const viewer: Viewer = { ...aViewer(), roles: new Set(['analyst', 'owner']) };
const other = aViewer();
const list: ScreeningList = {
  name: 'invented-watch-list',
  kind: 'other',
  edition: { key: 'lists.invented-watch-list', date: '2026-11-01', dateFrom: 'file-name', rows: 1 },
  entries: [
    {
      id: 'E-7',
      subject: 'organisation',
      names: ['Invented Works Ltd', 'IWL'],
      countries: ['IN'],
      status: null,
      hs: [],
      identifiers: [{ value: 'REG 9', country: 'IN' }],
    },
  ],
  problems: [],
};

beforeAll(async () => {
  db = await testDatabase();
  resolver = new EditionResolver(new EditionReadModel(db.database), new Texts(messages));
});
afterAll(() => db.close());

const digestOfTable = (key: string): string => SHIPPED_TABLES.find((each) => each.key === key)?.digest ?? '';

async function open(
  digest: string,
  { who = viewer, used = [] as number[], search = '', from = 0 } = {},
): Promise<EditionPageType> {
  return resolver.edition(who, digest, used, search, from);
}

describe('A table', () => {
  test('opens by its digest, with publisher, licence, what it is for and the rows that a result used', async () => {
    const page = await open(digestOfTable('destination-index'), { used: [2, 2, 9999, 0] });
    expect(page).toMatchObject({ key: 'destination-index', edition: 'November 2026', newer: null });
    expect([page.publisher, page.licence, page.use].every((text) => text.length > 10)).toBe(true);
    expect(page.rules.length).toBeGreaterThan(0);
    expect(page.used.map(({ number, cells }) => [number, cells.length])).toEqual([[2, page.columns.length]]);
    expect([page.rowCount, page.rows.length]).toEqual([159, 50]);
  });

  test('shows the rows with a text, page by page, and no data as no data', async () => {
    const digest = digestOfTable('country-scores');
    const found = await open(digest, { search: ' qa ' });
    expect(found.rows.map(({ cells }) => cells[0])).toContain('QA');
    expect(found.found).toBeLessThan(found.rowCount);
    const rat = found.columns.findIndex(({ key }) => key === 'Rat');
    expect(found.rows[0]?.cells[rat]).toBeNull();
    const last = await open(digest, { from: 240 });
    expect(last.rows.map(({ number }) => number)).toEqual([241, 242, 243, 244, 245, 246, 247, 248]);
  });

  test.each(shippedTables.map(({ edition, columns }) => ({ key: edition.key, columns })))(
    '$key has names for its columns and a sentence that says what it is for',
    async ({ key }) => {
      const page = await open(digestOfTable(key));
      expect(page.use).not.toBe('');
      expect(page.columns.filter(({ key: column, name }) => column === name)).toEqual([]);
    },
  );

  test('of an earlier version still opens, and names the one of this version', async () => {
    const [first] = shippedTables;
    if (first === undefined) throw new Error('No table ships');
    const former = {
      ...first,
      edition: { ...first.edition, edition: 'former', expected: 1 },
      rows: first.rows.slice(0, 1),
    };
    await db.admin.query(`INSERT INTO kept_editions (digest, kind, content) VALUES ($1, 'table', $2)`, [
      digestOf(former),
      canonicalJson(former),
    ]);
    const page = await open(digestOf(former));
    expect([page.edition, page.rowCount, page.newer]).toEqual(['former', 1, digestOfTable(first.edition.key)]);
  });
});

describe('A screening list', () => {
  test('opens by its id, in the organisation that loaded it', async () => {
    await new AddScreeningList(db.database).execute(viewer, { list, fictional: true });
    const { rows } = await db.admin.query<{ id: string }>('SELECT id FROM screening_lists');
    const id = rows[0]?.id ?? '';
    const page = await open(id, { used: [1] });
    expect(page.used[0]?.cells).toEqual(['E-7', 'Invented Works Ltd; IWL', 'IN', null, '', 'REG 9']);
    await expect(open(id, { who: other })).rejects.toThrow(NotFound);
  });

  test('that does not exist is not found, nor is a table', async () => {
    await expect(open('00000000-0000-4000-8000-000000000000')).rejects.toThrow(NotFound);
    await expect(open('no such digest')).rejects.toThrow(NotFound);
  });
});
