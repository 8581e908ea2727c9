import { utils, write } from '@e965/xlsx';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ByteSource } from '../../src/reading/row-source.ts';
import { bytesFile, eventsOf, failureOf, opened, tableOf } from './sources.ts';
import { sheetData, workbook, workbookParts, zipped } from './workbook-writer.ts';

/** A table as SheetJS writes it in a format. */
function written(table: readonly (readonly unknown[])[], bookType: 'xlsx' | 'biff8' | 'biff5'): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(table as unknown[][]), 'Suppliers');
  const bytes = write(book, { type: 'buffer', bookType, bookSST: bookType === 'xlsx' }) as Buffer;
  return Buffer.from(bytes);
}

const table = [
  ['Supplier', 'City', 'Workers', 'Rate', 'Note'],
  ['Weaver, Sons & Co', 'Orléans', '120', '0.25', 'a "b" c'],
  ['宁波服装有限公司', '宁波市', '4500', '12.5', 'line 1\nline 2'],
  ['مصنع النسيج', 'القاهرة', '7', '-3', ''],
  ['', 'without name', '12345678901234', '0.0000001', '<&>'],
];

describe('The same list is read the same from every format', () => {
  const numeric = table.map((row, index) =>
    row.map((cell, column) => (index > 0 && (column === 2 || column === 3) ? Number(cell) : cell)),
  );
  test.each([
    [
      'CSV',
      () => Buffer.from(table.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\r\n')),
    ],
    ['XLSX with texts', () => written(table, 'xlsx')],
    ['XLSX with numbers', () => written(numeric, 'xlsx')],
    ['XLS with texts', () => written(table, 'biff8')],
    ['XLS with numbers', () => written(numeric, 'biff8')],
    ['an XLSX made by hand', () => workbook(sheetData(table))],
  ])('%s', async (_, bytes) => {
    const file = await bytes();
    expect((await opened(file)).facts).toMatchObject({ headerRow: 1, header: table[0] });
    expect(await tableOf(file)).toEqual(table.slice(1));
  });

  test('an XLS from before Unicode is read in its code page', async () => {
    const ascii = written([['Name'], ['Filature L#ger']], 'biff5');
    ascii[ascii.indexOf('#')] = 0xe9;
    expect(await tableOf(ascii)).toEqual([['Filature Léger']]);
  });

  test('the format is what the bytes are, whatever the name ends in', async () => {
    const named = (bytes: Buffer, name: string): ByteSource => ({ ...bytesFile(bytes), name });
    expect((await opened(named(written(table, 'biff8'), 'suppliers.xlsx'))).facts.format).toBe('xls');
    expect((await opened(named(written(table, 'xlsx'), 'suppliers.xls'))).facts.format).toBe('xlsx');
    expect((await opened(named(Buffer.from('a,b\n1,2'), 'suppliers.xlsx'))).facts.format).toBe('csv');
  });
});

describe('Cells come as the sheet shows them', () => {
  const styles =
    '<numFmts count="5"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="00000"/>' +
    '<numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd hh:mm"/><numFmt numFmtId="167" formatCode="#,##0 &quot;days&quot;"/>' +
    '<numFmt numFmtId="168" formatCode="[$-409]d\\-mmm\\-yy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    `<cellXfs>${[0, 9, 14, 20, 22, 164, 165, 166, 167, 168].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
  const sheetOf = async (cells: readonly string[], date1904 = false): ReturnType<typeof tableOf> => {
    const head = `<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="str"><v>b</v></c></row>`;
    const rows = cells.map((xml, place) => {
      const row = String(place + 2);
      return `<row r="${row}"><c r="A${row}"><v>1</v></c>${xml.replace('B2', `B${row}`)}</row>`;
    });
    const also = { styles, workbookAttributes: date1904 ? 'date1904="1"' : '' };
    return tableOf(await workbook(`<sheetData>${head}${rows.join('')}</sheetData>`, also));
  };
  const cells = [
    ['a whole number', '<c r="B2"><v>42</v></c>', '42'],
    ['a large number without exponent', '<c r="B2"><v>1.2345E+20</v></c>', '123450000000000000000'],
    ['a small number without exponent', '<c r="B2"><v>1.5E-7</v></c>', '0.00000015'],
    ['a sum that is not exact in binary', '<c r="B2"><v>0.30000000000000004</v></c>', '0.3'],
    ['a percentage', '<c r="B2" s="1"><v>0.125</v></c>', '12.5%'],
    ['a percentage in a format of the file', '<c r="B2" s="5"><v>0.28999999999999998</v></c>', '29%'],
    ['a date', '<c r="B2" s="2"><v>45688</v></c>', '2025-01-31'],
    ['a date with a language', '<c r="B2" s="9"><v>45688</v></c>', '2025-01-31'],
    ['a date and time', '<c r="B2" s="7"><v>45688.75</v></c>', '2025-01-31T18:00:00'],
    ['a time', '<c r="B2" s="3"><v>0.5</v></c>', '12:00:00'],
    ['the day that 1900 never had', '<c r="B2" s="2"><v>60</v></c>', '1900-02-29'],
    ['the day before it', '<c r="B2" s="2"><v>59</v></c>', '1900-02-28'],
    ['a day that no calendar has', '<c r="B2" s="2"><v>99999999</v></c>', '99999999'],
    ['a number with leading zeros', '<c r="B2" s="6"><v>123</v></c>', '00123'],
    ['a number with a word in its format', '<c r="B2" s="8"><v>30</v></c>', '30'],
    ['true', '<c r="B2" t="b"><v>1</v></c>', 'true'],
    ['false', '<c r="B2" t="b"><v>0</v></c>', 'false'],
    ['an error', '<c r="B2" t="e"><v>#N/A</v></c>', '#N/A'],
    ['the result of a formula', '<c r="B2" t="str"><f>A1&amp;"x"</f><v>a&lt;x</v></c>', 'a<x'],
    ['an ISO date', '<c r="B2" t="d"><v>2025-01-31T00:00:00</v></c>', '2025-01-31'],
    [
      'text in runs with its reading beside it',
      '<c r="B2" t="inlineStr"><is><r><t>東</t></r><r><t>京</t></r><rPh><t>トウキョウ</t></rPh></is></c>',
      '東京',
    ],
    [
      'characters that XML cannot hold',
      '<c r="B2" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>',
      'a\rb_x000D_',
    ],
    ['a cell without its place', '<c><v>5</v></c>', '5'],
    ['attributes in single quotes and any order', "<c t='str'  r = 'B2'><v>x</v></c>", 'x'],
    ['CDATA and comments', '<c r="B2" t="inlineStr"><!-- c --><is><t><![CDATA[<x>]]></t></is></c>', '<x>'],
  ] as const;
  let read: Awaited<ReturnType<typeof tableOf>> = [];
  beforeAll(async () => {
    read = await sheetOf(cells.map(([, xml]) => xml));
  });

  test.each(cells.map(([what, , text], place) => [what, place, text] as const))('%s', (_, place, text) => {
    expect(read[place]?.[1]).toBe(text);
  });

  test('days are counted from 1904 where the workbook says so', async () => {
    const [row] = await sheetOf(['<c r="B2" s="2"><v>44226</v></c>'], true);
    expect(row?.[1]).toBe('2025-01-31');
  });

  test('elements with a namespace prefix are understood', async () => {
    const parts = workbookParts(
      sheetData([
        ['name', 'city'],
        ['Acme', 'Porto'],
      ]),
    );
    const prefixed = parts.map(([name, content]): [string, string] => [
      name,
      name.includes('sheet1')
        ? String(content)
            .replace(/<(\/?)([a-z])/gi, '<$1x:$2')
            .replace('xmlns=', 'xmlns:x=')
        : String(content),
    ]);
    expect(await tableOf(await zipped(prefixed))).toEqual([['Acme', 'Porto']]);
  });

  test('a row without trailing cells is no short row; a value beyond the headings is said', async () => {
    const bytes = await workbook(sheetData([['a', 'b', 'c'], ['1'], ['2', '3', '4', '', 'note'], [], ['5', '6', '7']]));
    expect(await eventsOf(bytes)).toEqual([
      { row: 2, cells: ['1', '', ''] },
      { row: 3, cells: ['2', '3', '4'], unheaded: true },
      { row: 5, cells: ['5', '6', '7'] },
    ]);
  });

  test('a cell that refers to a text that is not there rejects its row alone', async () => {
    const sheet = sheetData([['a', 'b']]).replace(
      '</sheetData>',
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>9</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c></row></sheetData>',
    );
    const sharedTexts = '<si><t>Acme</t></si><si><r><t>We</t></r><r><t>aver</t></r></si>';
    expect(await eventsOf(await workbook(sheet, { sharedTexts }))).toEqual([
      { row: 2, code: 'shared-text-missing', parameters: { column: 2 } },
      { row: 3, cells: ['Weaver', ''] },
    ]);
  });

  test('a row is blank whose cells are empty texts or spaces, wherever the texts stand', async () => {
    const row = (number: number, text: number): string =>
      `<row r="${number}"><c r="A${number}" t="s"><v>${text}</v></c></row>`;
    const rows = [0, 1, 2, 3, 4].map((text) => row(text + 2, text)).join('');
    const sheet = sheetData([['a']]).replace('</sheetData>', `${rows}</sheetData>`);
    const sharedTexts = ['', 'Acme', '\u00a0 ', '', 'x\0'].map((text) => `<si><t>${text}</t></si>`).join('');
    expect(await tableOf(await workbook(sheet, { sharedTexts }))).toEqual([['Acme'], 'nul-character']);
  });

  test('a cell over 32,767 characters, or with a NUL, rejects its row alone', async () => {
    const long = Array.from({ length: 32_768 }, (_, index) => String.fromCharCode(97 + ((index * index) % 26))).join(
      '',
    );
    const bytes = await workbook(
      sheetData([
        ['a', 'b'],
        ['1', long],
        ['2', 'x\0'],
        ['3', long.slice(1)],
      ]),
    );
    expect(await tableOf(bytes)).toEqual(['cell-too-long', 'nul-character', ['3', long.slice(1)]]);
  });
});

describe('The sheet with the suppliers is found', () => {
  const suppliers = sheetData([
    ['Supplier list of Acme'],
    [],
    ['name', 'country', 'city'],
    ['Weaver', 'PT', 'Porto'],
    ['Tailor', 'IT', 'Prato'],
  ]);
  const notes = sheetData([['How to fill in this list'], ['One row a site']]);
  const sheets = [
    ['Read me', notes],
    ['Old', sheetData(Array.from({ length: 50 }, (_, i) => [`x${i}`, 'y', 'z', 'u'])), 'hidden'],
    ['Suppliers', suppliers],
  ] as const;

  test('among notes and hidden sheets, with its title lines', async () => {
    const bytes = await workbook('', { sheets });
    expect((await opened(bytes)).facts).toMatchObject({
      sheet: 'Suppliers',
      sheetWhy: { code: 'sheet-most-rows', parameters: { sheet: 'Suppliers', rows: 2, sheets: 3 } },
      sheets: ['Read me', 'Old', 'Suppliers'],
      headerRow: 3,
      header: ['name', 'country', 'city'],
    });
    expect((await eventsOf(bytes)).map((value) => value.row)).toEqual([4, 5]);
  });

  test('the caller may name another, and hears the names when there is none such', async () => {
    const bytes = await workbook('', { sheets });
    expect((await opened(bytes, { sheet: 'Read me' })).facts).toMatchObject({
      sheet: 'Read me',
      sheetWhy: { code: 'sheet-set' },
    });
    expect(await failureOf(bytes, { sheet: 'suppliers' })).toEqual({
      code: 'sheet-not-found',
      parameters: { sheet: 'suppliers', sheets: '"Read me", "Old", "Suppliers"' },
    });
  });

  test('among 5,000 sheets', async () => {
    const many = Array.from({ length: 4_999 }, (_, index) => [`S${index}`, '<sheetData/>'] as const);
    const bytes = await workbook('', { sheets: [...many, ['Suppliers', suppliers]] });
    expect((await opened(bytes)).facts.sheet).toBe('Suppliers');
  });

  test('the date that the workbook says it was changed is told', async () => {
    const core = (dates: string): (readonly [string, string])[] => [
      ['docProps/core.xml', `<c:coreProperties>${dates}</c:coreProperties>`],
    ];
    const dates = '<d:created>2024-05-01T00:00:00Z</d:created><d:modified>2025-02-03T23:00:00Z</d:modified>';
    expect((await opened(await workbook(suppliers, { more: core(dates) }))).facts.writtenDate).toBe('2025-02-03');
    expect((await opened(await workbook(suppliers))).facts.writtenDate).toBe(null);
  });
});
