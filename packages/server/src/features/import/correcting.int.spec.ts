import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { CorrectableRows } from './correctable-rows.ts';
import { ImportListsReadModel } from './import-lists.read-model.ts';
import type { ImportRow } from './import-row.ts';
import { RejectedRows } from './rejected-rows.ts';
import type { CorrectedRow } from './reading/try-rows.ts';
import { anAnalyst, Importing, tilesOf } from './testing/importing.ts';

let db: TestDatabase;
let importing: Importing;
let rows: CorrectableRows;

beforeAll(async () => {
  ({ importing, test: db } = await Importing.begin());
  rows = new CorrectableRows(db.database, new ImportListsReadModel(db.database), importing.looks);
});
afterAll(() => db.close());

const HEADER = 'Supplier,Country,Activity,Note';
const LIST = [
  HEADER,
  'Kestrel Formwork,Qatar,building construction,a',
  ',Bangladesh,garment sewing,"said ""yes"", twice"',
  'Dock, Works,Thailand,shrimp peeling,b',
  'Elm\0 Mills,India,spinning,c',
  ',India,,=1+1',
].join('\n');
const ALL = { first: 50, after: null };

/** The file that the page writes of corrected rows. */
function corrected(of: readonly CorrectedRow[]): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const lines = of.map(({ row, cells }) => [...cells, String(row)].map(quoted).join(','));
  return [`${HEADER},Row in the file`, ...lines].join('\n');
}

const MENDED: readonly CorrectedRow[] = [
  { row: 3, cells: ['Brill Sewing', 'Bangladesh', 'garment sewing', 'said "yes", twice'] },
  { row: 4, cells: ['Dock, Works', 'Thailand', 'shrimp peeling', 'b'] },
];

const dropIn = (viewer: Viewer, row: ImportRow, of: readonly CorrectedRow[]): Promise<ImportRow> =>
  importing.create(
    viewer,
    'list, corrected.csv',
    corrected(of),
    row.id,
    of.map((each) => each.row),
  );

async function checked(viewer: Viewer): Promise<ImportRow> {
  return importing.check(viewer, await importing.create(viewer, 'list.csv', LIST));
}

async function names({ organisationId }: Viewer): Promise<string[]> {
  const found = await db.database.transaction(organisationId, (tx) =>
    tx.query<{ name: string }>(
      `SELECT name FROM suppliers WHERE organisation_id = $1 AND state = 'active' ORDER BY name`,
      [organisationId],
    ),
  );
  return found.map(({ name }) => name);
}

/** Numbers of the rows that the download of rejected rows holds. */
async function downloaded(viewer: Viewer, { id }: ImportRow): Promise<string[]> {
  const { content } = await new RejectedRows(db.database, importing.storage).execute(viewer, id, (code) => code);
  const text = (await buffer(content)).toString();
  return [...text.matchAll(/,"(\d+)","[a-z]/gu)].map(([, row = '']) => row);
}

describe('Rejected rows that are corrected in the page', () => {
  test('come with every cell as it stands, the columns at fault, and the line where cells and headings do not fit', async () => {
    const viewer = anAnalyst();
    const page = await rows.page(viewer, (await checked(viewer)).id, ALL);
    expect(page.totalCount).toBe(4);
    expect(page.rows.map(({ node }) => node)).toMatchObject([
      {
        row: 3,
        code: 'no-name',
        cells: ['', 'Bangladesh', 'garment sewing', 'said "yes", twice'],
        faulty: [0],
        raw: null,
      },
      { row: 4, code: 'row-too-long', cells: ['Dock', ' Works', 'Thailand', 'shrimp peeling'], faulty: [] },
      { row: 5, code: 'nul-character', cells: ['Elm\0 Mills', 'India', 'spinning', 'c'], raw: null },
      { row: 6, code: 'no-name', cells: ['', 'India', '', '=1+1'] },
    ]);
    expect(page.rows[1]?.node.raw).toBe('Dock, Works,Thailand,shrimp peeling,b');
    const second = await rows.page(viewer, (await checked(viewer)).id, { first: 2, after: 4 });
    expect(second.rows.map(({ node }) => node.row)).toEqual([5, 6]);
  });

  test('are read again one by one, as the file that they will be', async () => {
    const viewer = anAnalyst();
    const { id } = await checked(viewer);
    const again = await rows.tryAgain(viewer, id, [
      { row: 6, cells: ['Elm\nMills', 'Korea', 'spinning', '=1+1'] },
      { row: 3, cells: [' ', 'Bangladesh', '', ''] },
      { row: 4, cells: ['', '', '', ''] },
      { row: 5, cells: ['x'.repeat(40_000), 'India', '', ''] },
    ]);
    expect(again.map(({ row, rejection, faulty }) => [row, rejection?.code ?? null, faulty])).toEqual([
      [6, null, []],
      [3, 'no-name', [0]],
      [4, 'no-name', [0]],
      [5, 'cell-too-long', [0]],
    ]);
    expect(again[0]?.problems.map(({ row, code, value }) => [row, code, value])).toEqual([
      [6, 'country-ambiguous', 'Korea'],
    ]);
  });

  test('are imported with the same columns, and undone without the others', async () => {
    const viewer = anAnalyst();
    const first = await importing.commit(viewer, await checked(viewer));
    const dropped = await dropIn(viewer, first, MENDED);
    expect(dropped.mapping).toMatchObject(first.mapping);
    expect([dropped.asOf, dropped.sourceKind]).toEqual([first.asOf, first.sourceKind]);
    const written = await importing.commit(viewer, await importing.check(viewer, dropped));
    expect(tilesOf(written)).toEqual([2, 0, 0, 0, 0]);
    expect(await names(viewer)).toEqual(['Brill Sewing', 'Dock, Works', 'Kestrel Formwork']);
    const taken = (await rows.page(viewer, first.id, ALL)).rows.map(({ node }) => node.correctedIn?.importId ?? null);
    expect(taken).toEqual([written.id, written.id, null, null]);
    expect(await downloaded(viewer, first)).toEqual(['5', '6']);
    await importing.undo(viewer, written);
    expect(await names(viewer)).toEqual(['Kestrel Formwork']);
    expect((await rows.page(viewer, first.id, ALL)).rows.every(({ node }) => node.correctedIn === null)).toBe(true);
    expect(await downloaded(viewer, first)).toEqual(['3', '4', '5', '6']);
    await dropIn(viewer, first, MENDED);
  });

  test('are dropped in once, while the first import waits too, and only rows that were rejected', async () => {
    const viewer = anAnalyst();
    const first = await checked(viewer);
    const before = await importing.read(viewer, first.id);
    const tries = await Promise.allSettled([dropIn(viewer, first, MENDED), dropIn(viewer, first, MENDED.slice(1))]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(dropIn(viewer, first, MENDED.slice(1))).rejects.toThrow('ROW_CORRECTED');
    await expect(dropIn(viewer, first, [{ row: 2, cells: ['Kestrel', '', '', ''] }])).rejects.toThrow(
      'ROW_NOT_REJECTED',
    );
    expect(await importing.read(viewer, first.id)).toEqual(before);
    const waiting = await importing.create(viewer, 'list.csv', LIST);
    await expect(dropIn(viewer, waiting, MENDED)).rejects.toThrow('IMPORT_NOT_NOW');
  });

  test('are nothing for another organisation, nor for somebody who may only read', async () => {
    const viewer = anAnalyst();
    const { id } = await checked(viewer);
    const reader = { ...viewer, roles: new Set(['viewer'] as const) };
    await expect(rows.page(anAnalyst(), id, ALL)).rejects.toThrow('No import has this id');
    await expect(rows.tryAgain(anAnalyst(), id, MENDED)).rejects.toThrow('No import has this id');
    await expect(rows.page(reader, id, ALL)).rejects.toThrow();
    await expect(rows.tryAgain(reader, id, MENDED)).rejects.toThrow();
  });
});
