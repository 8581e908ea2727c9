import { utils, write } from '@e965/xlsx';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { realData } from '../../../facts/test/real-data.ts';
import { THOROUGH } from '../../../facts/test/thorough.ts';
import { openRows } from '../../src/reading/open-rows.ts';
import { cappedChildReader } from '../../src/reading/workbook/capped-child.ts';
import { bytesFile, diskFile, failureOf, tableOf } from './sources.ts';
import { sheetData, workbook, workbookParts, zipped, type Parts } from './workbook-writer.ts';

const folder = realData();
/** Characters that pack into next to nothing. What ends their reading is reached after one megabyte; the thorough run unpacks more. */
const bombLength = THOROUGH ? 200_000_000 : 4_000_000;
const list = sheetData([
  ['name', 'city'],
  ['Weaver', 'Porto'],
]);
const doctype = (declarations: string, text: string): Promise<Buffer> => {
  const sheet = sheetData([['name', text]]).replace(/&amp;/g, '&');
  const parts = workbookParts(sheet).map(([name, content]): [string, string] => [
    name,
    name.endsWith('sheet1.xml')
      ? String(content).replace('<worksheet', `<!DOCTYPE x [${declarations}]><worksheet`)
      : String(content),
  ]);
  return zipped(parts);
};

/** Writes `changed` over the bytes of `archive` where `sought` stands, everywhere. */
function patched(archive: Buffer, sought: Buffer, change: (copy: Buffer, at: number) => void): Buffer {
  const copy = Buffer.from(archive);
  for (let at = copy.indexOf(sought); at !== -1; at = copy.indexOf(sought, at + 1)) change(copy, at);
  return copy;
}

const centralEntry = Buffer.from([0x50, 0x4b, 0x01, 0x02]);

function xls(): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['name'], ['Weaver']]), 'S');
  return Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array);
}

const cellReference = (reference: string): string =>
  `<sheetData><row r="1"><c r="${reference}"><v>1</v></c></row></sheetData>`;

const hostile: readonly (readonly [title: string, bytes: () => Promise<Buffer> | Buffer, code: string])[] = [
  [
    'a cell of megabytes in a small file',
    () => workbook(sheetData([['name', 'x'.repeat(bombLength)]])),
    'unpacked-ratio',
  ],
  [
    'megabytes of spaces between rows',
    () => workbook(`<sheetData>${' '.repeat(bombLength)}</sheetData>`),
    'unpacked-ratio',
  ],
  ['a document type', () => doctype('', 'x'), 'document-type'],
  [
    'entities that grow to billions of laughs',
    () => doctype('<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">', '&b;'),
    'document-type',
  ],
  ['an entity that reads a file', () => doctype('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;'), 'document-type'],
  [
    'an entity that nobody declared',
    async () => zipped(workbookParts(list.replace('Weaver', '&lol;'))),
    'workbook-broken',
  ],
  [
    'a row with number 999999999',
    () => workbook('<sheetData><row r="999999999"><c r="A1"><v>1</v></c></row></sheetData>'),
    'workbook-row-number',
  ],
  ['a cell beyond the last column', () => workbook(cellReference('XFE1')), 'workbook-column-number'],
  ['a cell in a column of many letters', () => workbook(cellReference('ZZZZZZZZZZ1')), 'workbook-column-number'],
  [
    'widths for 300 million columns',
    () => workbook(`<cols><col min="1" max="300000000"/></cols>${list}`),
    'workbook-column-number',
  ],
  [
    'a merged area over the whole sheet',
    () => workbook(`${list}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    'workbook-merged-area',
  ],
  ['XML that ends early', () => workbook('<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'), 'workbook-broken'],
  ['a tag without end', () => workbook(`<sheetData><row ${'x'.repeat(5_000_000)}`), 'workbook-broken'],
  [
    'two parts with one name',
    () => workbook(list, { more: [['XL/Worksheets/Sheet1.xml', 'x']] }),
    'archive-duplicate-name',
  ],
  ['no sheet with a cell', () => workbook('<sheetData/>'), 'no-rows-in-workbook'],
  [
    '5,001 sheets',
    () => workbook('', { sheets: Array.from({ length: 5_001 }, (_, i) => [`S${i}`, '<sheetData/>'] as const) }),
    'too-many-sheets',
  ],
  ['a workbook that is cut off', async () => (await workbook(list)).subarray(0, 900), 'archive-broken'],
  [
    'a part with another checksum',
    async () => patched(await workbook(list), centralEntry, (copy, at) => copy.writeUInt32LE(7, at + 16)),
    'archive-broken',
  ],
  [
    'an encrypted part',
    async () =>
      patched(await workbook(list), centralEntry, (copy, at) =>
        copy.writeUInt16LE(copy.readUInt16LE(at + 8) | 1, at + 8),
      ),
    'encrypted',
  ],
  [
    'parts that overlap',
    async () => patched(await workbook(list), centralEntry, (copy, at) => copy.writeUInt32LE(0, at + 42)),
    'archive-overlap',
  ],
  [
    'a part that says it is smaller than it is',
    async () => patched(await workbook(list), centralEntry, (copy, at) => copy.writeUInt32LE(10, at + 24)),
    'archive-broken',
  ],
  [
    'a part whose size is said to stand where nothing stands (zip64)',
    async () => patched(await workbook(list), centralEntry, (copy, at) => copy.writeUInt32LE(0xffffffff, at + 24)),
    'archive-broken',
  ],
  [
    'a part that says it is beyond the end of the file',
    async () => patched(await workbook(list), centralEntry, (copy, at) => copy.writeUInt32LE(0x7fffffff, at + 20)),
    'archive-overlap',
  ],
  [
    'a zip archive with an OpenDocument sheet',
    () =>
      zipped([
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
        ['content.xml', '<x/>'],
      ]),
    'format-not-read',
  ],
  ['a binary workbook', () => zipped([['xl/workbook.bin', 'x']]), 'format-not-read'],
  ['some other zip archive', () => zipped([['readme.txt', 'x']]), 'format-not-read'],
  [
    'a workbook with a password',
    () =>
      patched(xls(), Buffer.from('Workbook\0', 'utf16le'), (copy, at) =>
        copy.write('EncryptedPackage\0', at, 'utf16le'),
      ),
    'encrypted',
  ],
  [
    'a document in the container of an XLS',
    () =>
      patched(xls(), Buffer.from('Workbook\0', 'utf16le'), (copy, at) => copy.write('WordDocument\0', at, 'utf16le')),
    'format-not-read',
  ],
  ['an XLS with its middle overwritten', () => xls().fill(0xff, 512, 1_024), 'workbook-broken'],
];

describe('A hostile workbook ends in one code', () => {
  test.each(hostile)('%s', async (_, bytes, code) => {
    expect((await failureOf(await bytes()))?.code).toBe(code);
  });

  const realTest = folder === null ? test.skip : test;
  realTest('each of the workbooks that exhaust common readers', async () => {
    const files = readdirSync(join(folder ?? '', 'hostile')).toSorted();
    const codes = await Promise.all(
      files.map(async (file) => [file, (await failureOf(diskFile(join(folder ?? '', 'hostile', file))))?.code]),
    );
    expect(Object.fromEntries(codes)).toEqual({
      'e_col.xlsx': 'workbook-column-number',
      'e_lol.xlsx': 'document-type',
      'e_merge.xlsx': 'workbook-merged-area',
      'e_row.xlsx': 'workbook-row-number',
    });
  });
});

describe('What looks dangerous and is not is read', () => {
  test.each<readonly [string, Parts]>([
    [
      'names that lead out of the archive',
      [
        ['xl/nested.zip', 'PK'],
        ['etc/passwd', 'x'],
      ],
    ],
    ['macros', [['xl/vbaProject.bin', Buffer.from('d0cf11e0a1b11ae1', 'hex')]]],
    ['an archive within the archive', [['xl/embeddings/inner.xlsx', Buffer.from('PK\u0003\u0004')]]],
  ])('%s', async (_, more) => {
    expect(await tableOf(await workbook(list, { more }))).toEqual([['Weaver', 'Porto']]);
  });

  test('names with ../ or from the root are never used as paths', async () => {
    const bytes = await workbook(list, {
      more: [
        ['aa/evil.txt', 'x'],
        ['bbb/evil.txt', 'x'],
      ],
    });
    const parent = patched(bytes, Buffer.from('aa/evil'), (copy, at) => copy.write('../evil', at));
    const root = patched(parent, Buffer.from('bbb/evil'), (copy, at) => copy.write('/etc/evi', at));
    expect(await tableOf(root)).toEqual([['Weaver', 'Porto']]);
  });
});

describe('The caps of the reading process hold', () => {
  afterEach(() => void jest.restoreAllMocks());

  const long = async (): Promise<Buffer> =>
    workbook(sheetData(Array.from({ length: 20_000 }, (_, i) => [`name ${i}`, `city ${i * 7919}`])));
  const rowsWithin = async (caps: Parameters<typeof cappedChildReader>[1]): Promise<unknown> => {
    const source = await openRows(bytesFile(await long()), {}, cappedChildReader(process.execPath, caps));
    for await (const batch of source.rows()) if (batch.length === 0) break;
    return null;
  };

  test('memory', async () => {
    const caps = { memoryBytes: 30 * 1024 ** 2, milliseconds: 60_000 };
    await expect(rowsWithin(caps)).rejects.toMatchObject({ code: 'memory-cap', parameters: { megabytes: 30 } });
  });

  test('time', async () => {
    const caps = { memoryBytes: 512 * 1024 ** 2, milliseconds: 5 };
    await expect(rowsWithin(caps)).rejects.toMatchObject({ code: 'time-cap', parameters: { seconds: 0.005 } });
  });

  test('who takes the rows slowly runs into no cap', async () => {
    const caps = { memoryBytes: 512 * 1024 ** 2, milliseconds: 60_000 };
    const source = await openRows(bytesFile(await long()), {}, cappedChildReader(process.execPath, caps));
    let rows = 0;
    for await (const batch of source.rows()) {
      // Minutes pass, on the clock by which time is taken.
      if (rows === 0) jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 10 * caps.milliseconds);
      rows += batch.length;
    }
    expect(rows).toBe(19_999);
  });

  test('who stops in the middle leaves no process behind', async () => {
    const source = await openRows(bytesFile(await long()), {}, cappedChildReader(process.execPath));
    for await (const batch of source.rows()) {
      expect(batch.length).toBeGreaterThan(0);
      break;
    }
    expect(await tableOf(await workbook(list))).toEqual([['Weaver', 'Porto']]);
  });
});

describe('A hostile file in the middle of a longer run leaves the others as they are', () => {
  test('before it, after it and beside it', async () => {
    const good = await workbook(list);
    const bomb = await workbook(sheetData([['name', 'x'.repeat(bombLength)]]));
    const csv = `name,city\n${'Weaver,Porto\n'.repeat(50_000)}`;
    expect(await tableOf(good)).toEqual([['Weaver', 'Porto']]);
    const [one, failure, text, laughs, two] = await Promise.all([
      tableOf(good),
      failureOf(bomb),
      tableOf(csv),
      doctype('<!ENTITY a "lol">', '&a;').then((bytes) => failureOf(bytes)),
      tableOf(xls()),
    ]);
    expect(one).toEqual([['Weaver', 'Porto']]);
    expect(failure).toEqual({ code: 'unpacked-ratio', parameters: { ratio: 200 } });
    expect(text).toHaveLength(50_000);
    expect(laughs?.code).toBe('document-type');
    expect(two).toEqual([['Weaver']]);
    expect(await tableOf(good)).toEqual([['Weaver', 'Porto']]);
  });
});
