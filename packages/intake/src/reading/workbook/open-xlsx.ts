import { posix } from 'node:path';
import { readingLimits } from '../reading-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { ArchiveParts } from './archive-parts.ts';
import { numberFormatOf, type NumberFormat } from './displayed-number.ts';
import { hiddenInSheet } from './hidden-parts.ts';
import { sheetRows, type SheetContext } from './sheet-rows.ts';
import type { Workbook } from './workbook.ts';
import { attributeOf, decodedBytes, XmlScanner } from './xml-scanner.ts';

/** Parts that identify a zip archive as another kind of document. */
const otherDocuments: readonly (readonly [format: string, part: string])[] = [
  ['XLSB', 'xl/workbook.bin'],
  ['ODS', 'content.xml'],
  ['Numbers', 'index/document.iwa'],
  ['DOCX', 'word/document.xml'],
  ['PPTX', 'ppt/presentation.xml'],
];

/** Opens an XLSX (or XLSM, whose macros are not looked at) from an open file. @throws UnreadableFile */
export async function openXlsx(descriptor: number): Promise<Workbook> {
  const parts = await ArchiveParts.open(descriptor);
  const main = await mainPart(parts);
  const related = await relationships(parts, main);
  const { sheets, date1904 } = await readSheets(parts, main);
  const context: SheetContext = {
    sharedTextsPart: related.byType.get('sharedStrings') ?? '',
    formats: await readFormats(parts, related.byType.get('styles') ?? ''),
    date1904,
  };
  const found = sheets.flatMap((sheet) => {
    const part = related.byId.get(sheet.relationship);
    return part?.type === 'worksheet' ? [{ ...sheet, part: part.target }] : [];
  });
  return {
    format: 'xlsx',
    writtenDate: await readWrittenDate(parts),
    sheets: found.map(({ name, hidden }) => ({ name, hidden })),
    rows: (index) => sheetRows(parts, found[index]?.part ?? '', context),
    hidden: (index) => hiddenInSheet(parts, found[index]?.part ?? ''),
  };
}

async function mainPart(parts: ArchiveParts): Promise<string> {
  const main = (await relationships(parts, '')).byType.get('officeDocument') ?? 'xl/workbook.xml';
  for (const [format, part] of otherDocuments) {
    if (main.toLowerCase() === part || (!parts.has(main) && parts.has(part))) {
      throw new UnreadableFile('format-not-read', { format });
    }
  }
  if (!parts.has(main)) throw new UnreadableFile('format-not-read', { format: 'ZIP' });
  return main;
}

interface Relationships {
  readonly byId: ReadonlyMap<string, { readonly type: string; readonly target: string }>;
  readonly byType: ReadonlyMap<string, string>;
}

async function relationships(parts: ArchiveParts, part: string): Promise<Relationships> {
  const folder = posix.dirname(part);
  const byId = new Map<string, { type: string; target: string }>();
  const byType = new Map<string, string>();
  await readElements(parts, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), (name, attribute) => {
    if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
    const type = posix.basename(attribute('Type') ?? '');
    const written = (attribute('Target') ?? '').replaceAll('\\', '/');
    const target = written.startsWith('/') ? written.slice(1) : posix.join(folder, written);
    byId.set(attribute('Id') ?? '', { type, target });
    byType.set(type, target);
  });
  return { byId, byType };
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

async function readSheets(parts: ArchiveParts, part: string): Promise<{ sheets: ListedSheet[]; date1904: boolean }> {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  await readElements(parts, part, (name, attribute, anyPrefix) => {
    if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
    if (name !== 'sheet') return;
    const hidden = (attribute('state') ?? 'visible') !== 'visible';
    sheets.push({ name: attribute('name') ?? '', hidden, relationship: anyPrefix('id') ?? '' });
    if (sheets.length > readingLimits.sheets) {
      throw new UnreadableFile('too-many-sheets', { limit: readingLimits.sheets });
    }
  });
  return { sheets, date1904 };
}

async function readFormats(parts: ArchiveParts, part: string): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  await readElements(
    parts,
    part,
    (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        formats.push(numberFormatOf(id, codes.get(id)));
      }
    },
    (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  );
  return formats;
}

/** The day of the last change, else of creation, from the document properties. */
async function readWrittenDate(parts: ArchiveParts): Promise<string | null> {
  const dates = new Map<string, string>();
  let element = '';
  await readElements(
    parts,
    (await relationships(parts, '')).byType.get('core-properties') ?? '',
    (name) => {
      element = name;
    },
    () => {
      element = '';
    },
    (piece) => {
      if (element === 'modified' || element === 'created') dates.set(element, (dates.get(element) ?? '') + piece);
    },
  );
  const written = dates.get('modified') ?? dates.get('created') ?? '';
  return /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0] ?? null;
}

type Attribute = (name: string) => string | null;

/** Reports the elements of a small part; none when the part is missing. */
async function readElements(
  parts: ArchiveParts,
  part: string,
  open: (name: string, attribute: Attribute, anyPrefix: Attribute) => void,
  close: (name: string) => void = () => undefined,
  text: (piece: string) => void = () => undefined,
): Promise<void> {
  if (!parts.has(part)) return;
  const scanner = new XmlScanner({
    open: (name, source, from, to) => {
      open(
        name,
        (key) => attributeOf(source, from, to, key),
        (key) => attributeOf(source, from, to, `r:${key}`) ?? prefixed(decodedBytes(source.slice(from, to)), key),
      );
    },
    close,
    text,
  });
  for await (const chunk of parts.read(part)) scanner.push(chunk);
  scanner.end();
}

function prefixed(attributes: string, name: string): string | null {
  return new RegExp(`\\s[\\w.-]+:${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? null;
}
