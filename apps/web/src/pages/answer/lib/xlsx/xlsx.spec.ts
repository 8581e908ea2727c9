import { describe, expect, test } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';

import type { Sheet } from '@plumbline/questionnaire/sheets';

import { readWorkbook } from './read-xlsx.ts';
import { workbookOf } from './write-xlsx.ts';
import { UnreadableArchive, unzipped, zipped } from './zip.ts';

const sheets: readonly Sheet[] = [
  {
    name: 'Antworten: a/b? und ein Name, der zu lang ist',
    rows: [
      [{ value: 'plumbline' }, { value: 'all' }],
      [{ value: 'q06.total' }, { value: 12.5 }, { value: 'a < b & "c"\n٣' }, { value: null, options: ['Yes', 'No'] }],
    ],
  },
  { name: 'q17', rows: [[{ value: 'q17' }]] },
];

describe('A workbook', () => {
  test('is read as it was written', async () => {
    const { sheets: read, from1904 } = await readWorkbook(workbookOf(sheets, 'rtl'));
    expect(from1904).toBe(false);
    expect(read.map(({ name }) => name)).toEqual(['1 Antworten  a b  und ein Name,', '2 q17', 'Lists']);
    expect([...(read[0]?.cells ?? [])]).toEqual([
      ['A1', 'plumbline'],
      ['B1', 'all'],
      ['A2', 'q06.total'],
      ['B2', 12.5],
      ['C2', 'a < b & "c"\n٣'],
    ]);
    expect([...(read[2]?.cells.values() ?? [])]).toEqual(['Yes', 'No']);
  });

  test('offers its choices from the hidden sheet, and is written from right to left where the language is', async () => {
    const parts = await unzipped(workbookOf(sheets, 'rtl'));
    const first = new TextDecoder().decode(parts.get('xl/worksheets/sheet1.xml'));
    expect(first).toContain('sqref="D2"><formula1>Lists!$A$1:$A$2</formula1>');
    expect(first).toContain('rightToLeft="1"');
  });

  test('that another program saved is read: shared texts, formulas, percentages, dates from 1904, prefixes', async () => {
    const { sheets: read, from1904 } = await readWorkbook(
      zipped({
        'xl/workbook.xml': `<x:workbook xmlns:x="m" xmlns:r="r"><x:workbookPr date1904="true"/><x:sheets><x:sheet name="A &amp; B" sheetId="9" r:id="rId5"/></x:sheets></x:workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Target="/xl/worksheets/other.xml" Id="rId5"/></Relationships>`,
        'xl/sharedStrings.xml': `<sst><si><t>plain</t></si><si><r><t xml:space="preserve">two </t></r><r><t>runs</t></r><rPh sb="0" eb="1"><t>kana</t></rPh></si></sst>`,
        'xl/styles.xml': `<styleSheet><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
        'xl/worksheets/other.xml': `<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="C1"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c r="D1"><x:f>X()</x:f></x:c><x:c r="E1" t="e"><x:v>#REF!</x:v></x:c><x:c r="F1" s="1"><x:v>0.125</x:v></x:c><x:c r="G1" t="b"><x:v>1</x:v></x:c><x:c r="H1"/></x:row></x:sheetData></x:worksheet>`,
      }),
    );
    expect(from1904).toBe(true);
    expect(read).toEqual([
      {
        name: 'A & B',
        cells: new Map<string, unknown>([
          ...([
            ['A1', 'plain'],
            ['B1', 'two runs'],
            ['C1', 2],
            ['D1', null],
            ['E1', null],
            ['F1', 12.5],
          ] as const),
          ['G1', true],
        ]),
      },
    ]);
  });

  test.each([
    ['a text', new Blob(['supplier,country\n'])],
    ['nothing', new Blob([])],
    ['another archive', zipped({ 'word/document.xml': '<w/>' })],
    ['half of one', workbookOf(sheets, 'ltr').slice(0, 900)],
  ])('is not %s', async (_, file) => {
    await expect(readWorkbook(file)).rejects.toThrow(UnreadableArchive);
  });

  test('that unpacks to more than anybody writes is refused', async () => {
    const bomb = deflateRawSync(Buffer.alloc(60_000_000));
    const [name, view] = [Buffer.from('xl/workbook.xml'), Buffer.alloc(46)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(name.length, 26);
    view.writeUInt32LE(0x02014b50);
    view.writeUInt16LE(8, 10);
    view.writeUInt32LE(bomb.length, 20);
    view.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(30 + name.length + bomb.length, 16);
    await expect(unzipped(new Blob([local, name, bomb, view, name, end]))).rejects.toThrow(UnreadableArchive);
  });
});
