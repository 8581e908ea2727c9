import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Parts of a zip archive by their name, in their order. */
export type Parts = readonly (readonly [name: string, content: string | Buffer])[];

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A zip archive of parts, written with yazl, which takes any name but a doubled one. */
export async function zipped(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of parts) {
    zip.addBuffer(Buffer.isBuffer(content) ? content : Buffer.from(content), name, { mtime: new Date(0) });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** What a hand-made workbook holds beside its first sheet. */
export interface HandMade {
  readonly sharedTexts?: string;
  readonly styles?: string;
  readonly workbookAttributes?: string;
  readonly more?: Parts;
  readonly sheets?: readonly (readonly [name: string, xml: string, state?: string])[];
}

/** The parts of a small XLSX around the XML of its sheet: everything that follows the opening worksheet tag. */
export function workbookParts(sheetXml: string, also: HandMade = {}): Parts {
  const sheets = also.sheets ?? [['Suppliers', sheetXml]];
  const entries = sheets.map(
    ([name, , state], index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${state === undefined ? '' : `state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  if (also.sharedTexts !== undefined) {
    relations.push(`<Relationship Id="s" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/>`);
  }
  if (also.styles !== undefined) relations.push(`<Relationship Id="y" Type="${office}/styles" Target="styles.xml"/>`);
  const parts: (readonly [string, string | Buffer])[] = [
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook ${namespace} xmlns:r="${office}"><workbookPr ${also.workbookAttributes ?? ''}/><sheets>${entries.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', `${head}<Relationships>${relations.join('')}</Relationships>`],
    ...sheets.map(
      ([, xml], index) =>
        [`xl/worksheets/sheet${index + 1}.xml`, `${head}<worksheet ${namespace}>${xml}</worksheet>`] as const,
    ),
  ];
  if (also.sharedTexts !== undefined)
    parts.push(['xl/sharedStrings.xml', `${head}<sst ${namespace}>${also.sharedTexts}</sst>`]);
  if (also.styles !== undefined)
    parts.push(['xl/styles.xml', `${head}<styleSheet ${namespace}>${also.styles}</styleSheet>`]);
  return [...parts, ...(also.more ?? [])];
}

/** A small XLSX as bytes. */
export function workbook(sheetXml: string, also: HandMade = {}): Promise<Buffer> {
  return zipped(workbookParts(sheetXml, also));
}

/** The rows of a table as sheet data with texts within the cells, from row 1 on. */
export function sheetData(table: readonly (readonly string[])[]): string {
  const rows = table.map((cells, row) => {
    const inline = cells.map((cell, column) =>
      cell === ''
        ? ''
        : `<c r="${letters(column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
    );
    return `<row r="${row + 1}">${inline.join('')}</row>`;
  });
  return `<sheetData>${rows.join('')}</sheetData>`;
}

/** The letters of a column from 0. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Text as XML holds it: what XML has no character for is written as _xHHHH_, as spreadsheet programs do. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
