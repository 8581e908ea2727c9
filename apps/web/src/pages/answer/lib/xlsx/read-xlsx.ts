import type { FilledBook, FilledSheet, Given } from '@plumbline/questionnaire/sheets';

import { UnreadableArchive, unzipped, type Parts } from './zip.ts';

/** Cells of one sheet: more are none of ours. */
const MOST_CELLS = 100_000;
const PERCENT_FORMATS = [9, 10];

/** Reads a filled workbook, also one that another program has saved. Of a formula its last result counts. @throws UnreadableArchive for what is no workbook */
export async function readWorkbook(file: Blob): Promise<FilledBook> {
  const parts = await unzipped(file);
  const workbook = textOf(parts, 'xl/workbook.xml');
  if (workbook === '') throw new UnreadableArchive();
  const targets = new Map(
    elements(textOf(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'] ?? '',
      (attributes['Target'] ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const texts = elements(textOf(parts, 'xl/sharedStrings.xml'), 'si').map(({ content }) => plainText(content));
  const percents = percentStyles(textOf(parts, 'xl/styles.xml'));
  const sheets = elements(workbook, 'sheet').map(({ attributes }): FilledSheet => ({
    name: attributes['name'] ?? '',
    cells: cellsOf(textOf(parts, targets.get(attributes['r:id'] ?? attributes['id'] ?? '') ?? ''), texts, percents),
  }));
  const [properties] = elements(workbook, 'workbookPr');
  return { sheets, from1904: /^(?:1|true)$/.test(properties?.attributes['date1904'] ?? '') };
}

function textOf(parts: Parts, path: string): string {
  const bytes = parts.get(path);
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}

interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
}

/** The elements of a name, which do not hold each other, whatever their prefix. */
function elements(xml: string, name: string): readonly Element[] {
  const found: Element[] = [];
  const opening = new RegExp(`<(\\w+:)?${name}(?=[\\s/>])([^>]*)>`, 'g');
  for (let match = opening.exec(xml); match !== null; match = opening.exec(xml)) {
    const [, prefix = '', inside = ''] = match;
    const isEmpty = inside.endsWith('/');
    const end = isEmpty ? opening.lastIndex : xml.indexOf(`</${prefix}${name}>`, opening.lastIndex);
    if (end === -1) throw new UnreadableArchive();
    found.push({ attributes: attributesIn(inside), content: isEmpty ? '' : xml.slice(opening.lastIndex, end) });
    if (found.length > MOST_CELLS) throw new UnreadableArchive();
    opening.lastIndex = end;
  }
  return found;
}

function attributesIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
      /(?:^|:)id$/.test(name) ? 'r:id' : name,
      decoded(double ?? single ?? ''),
    ]),
  );
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, number?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The text of a cell: its runs together, without how they are pronounced. */
function plainText(content: string): string {
  const spoken = elements(content, 'rPh').reduce((text, { content: run }) => text.replace(run, ''), content);
  return elements(spoken, 't')
    .map(({ content: text }) => decoded(text))
    .join('');
}

/** Which styles show a number as a percentage. */
function percentStyles(styles: string): ReadonlySet<number> {
  const own = elements(styles, 'numFmt').filter(({ attributes }) => (attributes['formatCode'] ?? '').includes('%'));
  const formats = new Set([...PERCENT_FORMATS, ...own.map(({ attributes }) => Number(attributes['numFmtId']))]);
  const [cellXfs] = elements(styles, 'cellXfs');
  const all = elements(cellXfs?.content ?? '', 'xf');
  return new Set(all.flatMap(({ attributes }, index) => (formats.has(Number(attributes['numFmtId'])) ? [index] : [])));
}

function cellsOf(xml: string, texts: readonly string[], percents: ReadonlySet<number>): ReadonlyMap<string, Given> {
  const cells = new Map<string, Given>();
  for (const { attributes, content } of elements(xml, 'c')) {
    const given = givenIn(attributes, content, texts, percents);
    if (given !== undefined && attributes['r'] !== undefined) cells.set(attributes['r'], given);
  }
  return cells;
}

function givenIn(
  { t: type = 'n', s: style = '0' }: Readonly<Record<string, string>>,
  content: string,
  texts: readonly string[],
  percents: ReadonlySet<number>,
): Given | undefined {
  if (type === 'inlineStr') return plainText(content);
  const [value] = elements(content, 'v');
  const text = value === undefined ? '' : decoded(value.content);
  if (type === 'e') return null;
  if (text === '') return elements(content, 'f').length > 0 ? null : undefined;
  if (type === 's') return texts[Number(text)] ?? null;
  if (type === 'b') return text === '1';
  if (type === 'str') return text;
  // Dates of strict files are texts.
  if (type === 'd') return text.slice(0, 10);
  const number = Number(text);
  if (!Number.isFinite(number)) return null;
  return percents.has(Number(style)) ? Number((number * 100).toPrecision(12)) : number;
}
