import { CFB, utils, write, type WorkSheet } from '@e965/xlsx';
import { describe, expect, test } from '@jest/globals';
import { cappedChildReader } from '../../src/reading/workbook/capped-child.ts';
import { isInSpans } from '../../src/reading/workbook/hidden-parts.ts';
import { bytesFile } from './sources.ts';
import { workbook } from './workbook-writer.ts';

const hiddenIn = (bytes: Buffer) => cappedChildReader(process.execPath).hidden(bytesFile(bytes));

const TABLE = [
  ['Month', 'Secret', 'Paid'],
  ['May', 'x', 118],
  ['June', 'y', 120],
];

/** A workbook with a hidden sheet before this one. */
function written(sheet: WorkSheet, bookType: 'xlsx' | 'biff8'): Buffer {
  const book = utils.book_new(utils.aoa_to_sheet([['Name']]), 'Workers');
  utils.book_append_sheet(book, sheet, 'Pay');
  utils.book_set_sheet_visibility(book, 'Workers', 2);
  return Buffer.from(write(book, { type: 'buffer', bookType, cellStyles: true }) as Buffer);
}

/** Compound files, whose types the library leaves out. */
interface Container {
  read(bytes: Buffer, options: { readonly type: 'buffer' }): object;
  find(file: object, path: string): { content: Uint8Array; size: number } | null;
  write(file: object, options: { readonly type: 'buffer' }): Uint8Array;
}
const container = CFB as Container;

const [DIMENSIONS, ROW] = [0x02_00, 0x02_08];

/** An XLS whose last sheet says that a row, from 0 on, is hidden: the library that writes such files here does not. */
function withHiddenRow(bytes: Buffer, row: number): Buffer {
  const file = container.read(bytes, { type: 'buffer' });
  const stream = container.find(file, '/Workbook');
  if (stream === null) throw new Error('The workbook has no stream');
  const records = Buffer.from(stream.content);
  let after = 0;
  for (let at = 0; at + 4 <= records.length; at += 4 + records.readUInt16LE(at + 2))
    if (records.readUInt16LE(at) === DIMENSIONS) after = at + 4 + records.readUInt16LE(at + 2);
  const record = Buffer.alloc(20);
  record.writeUInt16LE(ROW, 0);
  record.writeUInt16LE(16, 2);
  record.writeUInt16LE(row, 4);
  record.writeUInt8(0x20, 16);
  stream.content = Buffer.concat([records.subarray(0, after), record, records.subarray(after)]);
  stream.size = stream.content.length;
  return Buffer.from(container.write(file, { type: 'buffer' }));
}

describe('What a spreadsheet program does not show', () => {
  test('is told of sheets, rows and columns of XLSX', async () => {
    const sheet = utils.aoa_to_sheet(TABLE);
    sheet['!cols'] = [{}, { hidden: true }];
    sheet['!rows'] = [{}, { hidden: true }, { hidden: true }];
    expect(await hiddenIn(written(sheet, 'xlsx'))).toEqual([
      { isHidden: true, rows: [], columns: [] },
      { isHidden: false, rows: [[2, 3]], columns: [[2, 2]] },
    ]);
  });

  test('is told of XLS too', async () => {
    const sheet = utils.aoa_to_sheet(TABLE);
    sheet['!cols'] = [{}, { hidden: true }];
    expect(await hiddenIn(withHiddenRow(written(sheet, 'biff8'), 1))).toEqual([
      { isHidden: true, rows: [], columns: [] },
      { isHidden: false, rows: [[2, 2]], columns: [[2, 2]] },
    ]);
  });

  test('is found however a file names it', async () => {
    const bytes = await workbook(`
      <cols><col min="5" max="9" hidden="true"/><col min="2" max="6" width="0"/><col min="x" max="3" hidden="1"/></cols>
      <sheetData><row r="7" hidden="1"/><row r="3" ht="0"/><row hidden="1"/><row hidden="0"/><row r="8" hidden="1"/></sheetData>`);
    expect(await hiddenIn(bytes)).toEqual([
      {
        isHidden: false,
        rows: [
          [3, 4],
          [7, 8],
        ],
        columns: [[2, 9]],
      },
    ]);
  });

  test('has no row that no sheet has', async () => {
    const bytes = await workbook('<sheetData><row r="9999999" hidden="1"/></sheetData>');
    await expect(hiddenIn(bytes)).rejects.toMatchObject({ code: 'workbook-row-number' });
  });
});

test('A place stands in one of the spans, or between them', () => {
  const spans = [
    [2, 2],
    [5, 9],
    [12, 13],
  ] as const;
  const places = Array.from({ length: 15 }, (_, place) => place);
  expect(places.filter((place) => isInSpans(spans, place))).toEqual([2, 5, 6, 7, 8, 9, 12, 13]);
  expect(isInSpans([], 1)).toBe(false);
});
