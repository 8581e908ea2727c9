import { lettersOf, type Cell, type Sheet } from '@plumbline/questionnaire/sheets';

import { zipped } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const FILE_TYPE = `${TYPE}.sheet`;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A name of a sheet is at most so long, and has none of some signs. */
const LONGEST_NAME = 31;
const LISTS = 'Lists';

/** Styles by look, in the order of `cellXfs` below. */
const STYLES = { plain: 0, head: 1, quiet: 2, date: 3, text: 4, closed: 5 } as const;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** A workbook with drop-downs. The choices stand in a hidden sheet, since a cell can hold no long list. @param direction of the language */
export function workbookOf(sheets: readonly Sheet[], direction: 'ltr' | 'rtl'): Blob {
  const lists = new Map<string, { readonly column: number; readonly options: readonly string[] }>();
  for (const { rows } of sheets) {
    for (const { options } of rows.flat()) {
      const key = options?.join('\n');
      if (options !== undefined && key !== undefined && !lists.has(key))
        lists.set(key, { column: lists.size, options });
    }
  }
  const rangeOf = (options: readonly string[]): string => {
    const column = lettersOf(lists.get(options.join('\n'))?.column ?? 0);
    return `${LISTS}!$${column}$1:$${column}$${options.length}`;
  };
  const names = namesOf(sheets);
  const parts = sheets.map((sheet, index) => sheetPart(sheet, { rangeOf, direction, isFirst: index === 0 }));
  const all = [...parts, listsPart([...lists.values()].map(({ options }) => options))];
  const paths = all.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const blob = zipped({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${paths.map((path) => `<Override PartName="/xl/${path}" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${[...names, LISTS].map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${name === LISTS ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${paths.map((path, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="${path}"/>`).join('')}<Relationship Id="rId${paths.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES_PART,
    ...Object.fromEntries(all.map((part, index) => [`xl/${paths[index] ?? ''}`, part])),
  });
  return new Blob([blob], { type: FILE_TYPE });
}

/** Names of sheets, each another, numbered in their order. */
function namesOf(sheets: readonly Sheet[]): readonly string[] {
  return sheets.map(({ name }, index) => {
    const plain = name.replace(/[[\]:*?/\\']/g, ' ').trim();
    return [...`${index + 1} ${plain}`].slice(0, LONGEST_NAME).join('').trim();
  });
}

function cellPart({ value, look }: Cell, place: string): string {
  const style = ` s="${STYLES[look ?? 'plain']}"`;
  if (value === null || value === '') return `<c r="${place}"${style}/>`;
  if (typeof value === 'number') return `<c r="${place}"${style}><v>${value}</v></c>`;
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

interface SheetLook {
  readonly rangeOf: (options: readonly string[]) => string;
  readonly direction: 'ltr' | 'rtl';
  readonly isFirst: boolean;
}

function sheetPart({ rows }: Sheet, { rangeOf, direction, isFirst }: SheetLook): string {
  const lines = rows.map((cells, at) => {
    const written = cells.map((cell, column) => cellPart(cell, `${lettersOf(column)}${at + 1}`));
    return `<row r="${at + 1}"${at === 0 ? ' hidden="1"' : ''}>${written.join('')}</row>`;
  });
  const places = new Map<string, string[]>();
  rows.forEach((cells, at) =>
    cells.forEach(({ options }, column) => {
      if (options === undefined) return;
      const range = rangeOf(options);
      places.set(range, [...(places.get(range) ?? []), `${lettersOf(column)}${at + 1}`]);
    }),
  );
  const validations = [...places].map(
    ([range, cells]) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells.join(' ')}"><formula1>${range}</formula1></dataValidation>`,
  );
  const columns = Math.max(1, ...rows.map(({ length }) => length));
  const widths = isFirst
    ? `<col min="2" max="2" width="60" customWidth="1"/><col min="3" max="3" width="18" customWidth="1"/>`
    : '';
  const from = isFirst ? 4 : 2;
  const rest = columns >= from ? `<col min="${from}" max="${columns}" width="30" customWidth="1"/>` : '';
  const view = `<sheetViews><sheetView workbookViewId="0"${direction === 'rtl' ? ' rightToLeft="1"' : ''}><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const checks =
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`;
  return `${XML}<worksheet xmlns="${MAIN}">${view}<cols><col min="1" max="1" width="4" hidden="1" customWidth="1"/>${widths}${rest}</cols><sheetData>${lines.join('')}</sheetData>${checks}</worksheet>`;
}

function listsPart(lists: readonly (readonly string[])[]): string {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, at) => {
    const cells = lists.map((options, column) =>
      cellPart({ value: options[at] ?? null }, `${lettersOf(column)}${at + 1}`),
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const xf = (format: number, font: number, fill: number): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${WRAPPED}</xf>`;
const filled = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const STYLES_PART = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><sz val="10"/><color rgb="FF595959"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${filled('FFE8EEF4')}${filled('FFD9D9D9')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${xf(0, 0, 0)}${xf(0, 1, 2)}${xf(0, 2, 0)}${xf(164, 0, 0)}${xf(49, 0, 0)}${xf(0, 0, 3)}</cellXfs></styleSheet>`;
