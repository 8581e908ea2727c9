import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import ExcelJS from 'exceljs';
import sharp from 'sharp';
import { cleanFile, type CleanedFile } from './clean-file.ts';
import { cleanInChild } from './clean-in-child.ts';
import { FileRefused } from './file-refused.ts';
import { nameWithEnding } from './file-type.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { aPdf, aPhoto, aPictureBomb, aWorkbook, TRACES, zipOf } from './testing/files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-cleaning-'));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
async function pathOf(content: Buffer | string): Promise<string> {
  files += 1;
  const path = join(folder, String(files));
  await writeFile(path, content);
  return path;
}
const cleaned = async (content: Buffer | string): Promise<CleanedFile> => cleanFile(await pathOf(content));
async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'taken',
    (thrown: unknown) => thrown,
  );
  return error instanceof FileRefused ? error.refusal : String(error);
}
/** The traces that are left, in any of the ways in which texts are written. */
function tracesIn(content: Buffer): string[] {
  const told = ['latin1', 'utf16le'].map((encoding) => content.toString(encoding as BufferEncoding));
  const swapped = Buffer.from(content.subarray(0, content.length & ~1))
    .swap16()
    .toString('utf16le');
  const hex = content.toString('latin1').toLowerCase();
  return [...Object.values(TRACES), 'Exif', 'http://ns.adobe.com/xap', 'xpacket'].filter(
    (trace) =>
      [...told, swapped].some((text) => text.includes(trace)) || hex.includes(Buffer.from(trace).toString('hex')),
  );
}

describe('A photo', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'in %s loses place, camera and author, and stays the same picture',
    async (format) => {
      const photo = await aPhoto(format);
      expect(tracesIn(photo)).toContain(TRACES.camera);
      const { type, content } = await cleaned(photo);
      expect(type).toBe(format);
      expect(tracesIn(content)).toEqual([]);
      const { width, height, exif, xmp, iptc } = await sharp(content).metadata();
      expect({ width, height, exif, xmp, iptc }).toEqual({ width: 64, height: 40 });
    },
  );

  test('stands upright where the camera was turned', async () => {
    const turned = await sharp(await aPhoto())
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { content } = await cleaned(turned);
    expect(await sharp(content).metadata()).toMatchObject({ width: 40, height: 64 });
  });

  test('is what its bytes say, and what hides behind its end is gone', async () => {
    const { type, content } = await cleaned(Buffer.concat([await aPhoto(), await zipOf({ 'run.html': '<script>' })]));
    expect(type).toBe('jpeg');
    expect(content.includes('PK\x03\x04')).toBe(false);
  });

  test('that is damaged, a bomb, or of a kind that nothing here reads is refused', async () => {
    const photo = await aPhoto();
    expect(await refusal(cleaned(photo.subarray(0, photo.length / 2)))).toBe('broken');
    expect(await refusal(cleaned(aPictureBomb()))).toBe('too-large');
    expect(await refusal(cleaned(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')))).toBe('heic');
    expect(await refusal(cleaned(Buffer.alloc(0)))).toBe('empty');
  });
});

describe('A PDF', () => {
  test('loses its author, its comments and what the camera wrote into its pictures', async () => {
    const pdf = await aPdf({ photo: await aPhoto(), comment: true });
    expect(tracesIn(pdf)).toEqual(expect.arrayContaining([TRACES.camera, TRACES.note, 'Exif', 'xpacket']));
    const { type, content } = await cleaned(pdf);
    expect(type).toBe('pdf');
    expect(tracesIn(content)).toEqual([]);
    const again = await PDFDocument.load(content, { updateMetadata: false });
    expect([again.getPageCount(), again.getAuthor(), again.getCreator()]).toEqual([1, undefined, undefined]);
    expect(again.getPage(0).getSize()).toEqual({ width: 300, height: 200 });
  });

  test('keeps nothing of an earlier state that a later one replaced', async () => {
    const first = (await aPdf()).toString('latin1');
    const second = first.replaceAll(TRACES.author, 'nobody');
    const { content } = await cleaned(Buffer.from(`${second}\n5 0 obj\n(${TRACES.note})\nendobj\n`, 'latin1'));
    expect(tracesIn(content)).toEqual([]);
  });

  test('with programs or files in it is refused, and so is one that is damaged or no PDF at all', async () => {
    expect(await refusal(cleaned(await aPdf({ program: true })))).toBe('programs');
    expect(await refusal(cleaned(await aPdf({ attachment: true })))).toBe('programs');
    expect(await refusal(cleaned('%PDF-1.7\nnothing else'))).toBe('broken');
    expect(await refusal(cleaned(`%PDF-1.7\n${'<< '.repeat(50_000)}`))).toMatch(/broken|too-large/);
  });

  test('that unpacks to more than anybody needs is refused', async () => {
    expect(await refusal(cleaned(await aPdf({ unpacksTo: 300 * 1024 ** 2 })))).toBe('too-large');
  });
});

describe('A table', () => {
  const cellsOf = async (content: Buffer): Promise<unknown[]> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(content as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    return workbook.worksheets.flatMap((sheet) =>
      sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : [])),
    );
  };

  test('is written anew with its cells alone', async () => {
    const workbook = await aWorkbook();
    const { type, content } = await cleaned(workbook);
    expect(type).toBe('xlsx');
    expect(tracesIn(content)).toEqual([]);
    expect(await cellsOf(content)).toEqual([
      ['Month', 'Paid'],
      ['June', 120],
    ]);
  });

  test('of text becomes a workbook too, and what looks like a formula is text', async () => {
    const { type, content } = await cleaned('Summary of June\nMonth;Paid\nJune;120\n=1+1;007\n');
    expect(type).toBe('xlsx');
    expect(await cellsOf(content)).toEqual([['Summary of June'], ['Month', 'Paid'], ['June', 120], ['=1+1', '007']]);
  });

  describe('of which something is not shown', () => {
    const bookOf = async (change: (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void): Promise<Buffer> => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet('Pay');
      sheet.addRows([
        ['Month', 'Secret', 'Paid'],
        ['May', 'x', 118],
        ['June', 'y', 120],
        ['July', 'z', 121],
      ]);
      change(book, sheet);
      return Buffer.from(await book.xlsx.writeBuffer());
    };
    const seen = async (workbook: Buffer) => {
      const { content, leftOut } = await cleaned(workbook);
      return { cells: await cellsOf(content), leftOut };
    };
    const all = [
      ['Month', 'Secret', 'Paid'],
      ['May', 'x', 118],
      ['June', 'y', 120],
      ['July', 'z', 121],
    ];

    test('goes without hidden sheets, however deep they are hidden, and says how many', async () => {
      const workbook = await bookOf((book) => {
        book.addWorksheet('Workers', { state: 'hidden' }).addRows([['Name'], ['nobody']]);
        book.addWorksheet('Deep', { state: 'veryHidden' }).addRows([['Name'], ['nobody']]);
      });
      expect(await seen(workbook)).toEqual({ cells: all, leftOut: { sheets: 2, rows: 0, columns: 0 } });
      expect(await seen(await bookOf(() => undefined))).toEqual({ cells: all, leftOut: null });
    });

    test('goes without rows and columns that are hidden or filtered away, or have no size', async () => {
      const workbook = await bookOf((_, sheet) => {
        sheet.getRow(2).hidden = true;
        sheet.getRow(4).hidden = true;
        sheet.getRow(9).hidden = true;
        sheet.getColumn(2).hidden = true;
        sheet.getColumn(7).hidden = true;
      });
      const shown = [
        ['Month', 'Paid'],
        ['June', 120],
      ];
      expect(await seen(workbook)).toEqual({ cells: shown, leftOut: { sheets: 0, rows: 2, columns: 1 } });
      const flat = await aWorkbook(undefined, '<cols><col min="2" max="2" width="0"/></cols>');
      expect(await seen(flat)).toEqual({ cells: [['Month'], ['June']], leftOut: { sheets: 0, rows: 0, columns: 1 } });
    });

    test('is refused where nothing is left', async () => {
      const workbook = await bookOf((_, sheet) => sheet.eachRow((row) => (row.hidden = true)));
      expect(await refusal(cleaned(workbook))).toBe('no-table');
    });
  });

  test('that is no table, damaged, or a bomb is refused', async () => {
    expect(await refusal(cleaned('just a letter\nwith two lines\n'))).toBe('unknown-type');
    expect(await refusal(cleaned('<!doctype html><script>alert(1)</script>'))).toBe('unknown-type');
    expect(await refusal(cleaned(Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1')))).toBe('unknown-type');
    const workbook = await aWorkbook();
    expect(await refusal(cleaned(workbook.subarray(0, workbook.length / 2)))).toBe('broken');
    expect(await refusal(cleaned(await zipOf({ 'readme.txt': 'no workbook' })))).toBe('unknown-type');
    const many = Array.from({ length: 3000 }, () => Array.from({ length: 200 }, () => '1'));
    expect(await refusal(cleaned(await aWorkbook(many)))).toBe('too-large');
  });
});

test('Work that takes too long or too much ends, whatever the file is', async () => {
  const path = await pathOf(await aPdf());
  expect(await refusal(cleanInChild('pdf', path, { memoryBytes: 1024 ** 3, milliseconds: 1 }))).toBe('too-slow');
  expect(await refusal(cleanInChild('pdf', path, { memoryBytes: 8 * 1024 ** 2, milliseconds: 60_000 }))).toBe(
    'too-large',
  );
});

test('A JPEG keeps its picture byte by byte and its colours, and loses everything else', async () => {
  const photo = await sharp(await aPhoto())
    .keepExif()
    .withIccProfile('p3')
    .toBuffer();
  const stripped = stripJpeg(photo);
  expect(tracesIn(stripped)).toEqual([]);
  expect(stripped.includes('ICC_PROFILE')).toBe(true);
  expect(await sharp(stripped).raw().toBuffer()).toEqual(await sharp(photo).raw().toBuffer());
  expect(stripJpeg(stripped)).toEqual(stripped);
});

test.each([
  ['scan.PDF', 'pdf', 'scan.PDF'],
  ['scan.exe', 'jpeg', 'scan.jpg'],
  ['list.csv', 'xlsx', 'list.xlsx'],
  ['no ending', 'png', 'no ending.png'],
] as const)('%s that is %s is called %s', (name, type, called) => expect(nameWithEnding(name, type)).toBe(called));
