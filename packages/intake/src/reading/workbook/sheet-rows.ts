import { readingLimits } from '../reading-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { SheetParts } from './archive-parts.ts';
import { displayedNumber, plainFormat, type NumberFormat } from './displayed-number.ts';
import { SharedTexts, tooLongText } from './shared-texts.ts';
import { TextCollector, unescapedText } from './text-collector.ts';
import type { SheetRow, SheetRows } from './workbook.ts';
import { attributeOf, word, XmlScanner, type XmlEvents } from './xml-scanner.ts';

const QUOTE = 34;
const APOSTROPHE = 39;
const MINUS = 45;
const POINT = 46;
const SLASH = 47;
const GREATER = 62;
const ROW_END = word('</ro');
const ROW_BETWEEN = word('w><r');
const ROW_START = word('ow r');
const CELL = word('<c r');
const OPEN_QUOTE = word('="..') >>> 16;
const STYLE = word(' s="');
const TYPE = word(' t="');
const SHARED = word('s"..') >>> 16;
const NUMBER = word('n"..') >>> 16;
const SELF_CLOSED = word('/>..') >>> 16;
const VALUE = word('><v>');
const VALUE_END = word('</v>');
const CELL_END = word('</c>');

/** Data in the rest of a workbook about the cells of its sheets. */
export interface SheetContext {
  readonly sharedTextsPart: string;
  /** Number formats by the style index of a cell. */
  readonly formats: readonly NumberFormat[];
  readonly date1904: boolean;
}

/** A cell before shared texts are looked up: a text, the number of a shared text, or "too long". */
type OpenCell = string | number | typeof tooLongText;

interface OpenRow {
  readonly row: number;
  readonly cells: OpenCell[];
}

/** Reads the rows of one sheet part, in batches as the part is unpacked. @throws UnreadableFile */
export async function* sheetRows(parts: SheetParts, part: string, context: SheetContext): AsyncGenerator<SheetRows> {
  const texts = new SharedTexts(parts, context.sharedTextsPart);
  const collector = new SheetCollector(context);
  const scanner = new XmlScanner(collector);
  try {
    for await (const chunk of parts.read(part)) {
      scanner.push(chunk);
      await texts.readThrough(collector.highestShared);
      yield { rows: collector.takeRows().map((row) => closedRow(row, texts)), texts };
    }
    scanner.end();
  } finally {
    await texts.close();
  }
}

function closedRow({ row, cells }: OpenRow, texts: SharedTexts): SheetRow {
  let tooLongIn = 0;
  let missingIn = 0;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] ?? '';
    if (typeof cell === 'string') continue;
    const isTooLong = typeof cell === 'symbol' || texts.isTooLong(cell);
    if (!isTooLong && texts.has(cell)) continue;
    if (isTooLong) tooLongIn ||= column + 1;
    else missingIn ||= column + 1;
    cells[column] = '';
  }
  return { row, cells: cells as (string | number)[], tooLongIn, missingIn };
}

/** Collects cells from the elements of a sheet. */
class SheetCollector implements XmlEvents {
  readonly #context: SheetContext;
  readonly #inline = new TextCollector();
  #rows: OpenRow[] = [];
  #row = 0;
  #cells: OpenCell[] = [];
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #valueTooLong = false;
  #inValue = false;
  #hasInline = false;
  highestShared = -1;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  takeRows(): OpenRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, source: string, from: number, to: number): void {
    if (name === 'c') return this.#openCell(source, from, to);
    if (name === 'v') {
      this.#inValue = true;
    } else if (name === 'row') {
      const row = attributeOf(source, from, to, 'r');
      this.#openRow(row === null ? this.#row + 1 : Number(row), row ?? undefined);
    } else if (name === 'is') {
      this.#hasInline = true;
      this.#inline.start();
    } else if (name === 'col') {
      assertColumn(Number(attributeOf(source, from, to, 'max') ?? 0));
    } else if (name === 'mergeCell') {
      assertArea(attributeOf(source, from, to, 'ref') ?? '');
    } else if (this.#hasInline) {
      this.#inline.open(name);
    }
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (this.#hasInline) this.#inline.close(name);
  }

  text(piece: string): void {
    if (this.#hasInline) return this.#inline.add(piece);
    if (!this.#inValue || this.#valueTooLong) return;
    this.#value += piece;
    this.#valueTooLong = this.#value.length > readingLimits.cellCharacters;
  }

  #openRow(row: number, written: string | number = row): void {
    if (!(row >= 1 && row <= readingLimits.sheetRows)) {
      throw new UnreadableFile('workbook-row-number', { row: written, limit: readingLimits.sheetRows });
    }
    this.#row = row;
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.#rows.push({ row: this.#row, cells: this.#cells });
    this.#cells = [];
    this.#column = 0;
  }

  /** Takes cells and the ends of rows, four bytes at a time: most of a large sheet is nothing else. */
  whole(bytes: DataView, source: string, at: number): number {
    let place = at;
    for (;;) {
      const isCell = bytes.getUint32(place) === CELL;
      const next = isCell ? this.#wholeCell(bytes, source, place) : this.#nextRow(bytes, place);
      if (next === -1) return place === at ? -1 : place;
      place = next;
    }
  }

  /** Takes `</row><row r="3">`, with any attributes. */
  #nextRow(bytes: DataView, at: number): number {
    if (bytes.getUint32(at) !== ROW_END || bytes.getUint32(at + 4) !== ROW_BETWEEN) return -1;
    if (bytes.getUint32(at + 8) !== ROW_START || bytes.getUint16(at + 12) !== OPEN_QUOTE) return -1;
    let place = at + 14;
    let row = 0;
    let code = bytes.getUint8(place);
    for (; isDigit(code); code = bytes.getUint8((place += 1))) row = row * 10 + code - 48;
    if (code !== QUOTE) return -1;
    for (let isQuoted = true; code !== GREATER || isQuoted; code = bytes.getUint8((place += 1))) {
      if (code === QUOTE) isQuoted = !isQuoted;
      else if (code === 0 || code === APOSTROPHE || (code === SLASH && !isQuoted)) return -1;
    }
    this.#closeRow();
    this.#openRow(row);
    return place + 1;
  }

  /** Takes `<c r="B2" s="1" t="s"><v>7</v></c>` or `<c r="B2" s="1"/>`. */
  #wholeCell(bytes: DataView, source: string, at: number): number {
    if (bytes.getUint16(at + 4) !== OPEN_QUOTE) return -1;
    let place = at + 6;
    let column = 0;
    let code = bytes.getUint8(place);
    for (; code >= 65 && code <= 90; code = bytes.getUint8((place += 1))) column = column * 26 + code - 64;
    while (isDigit(code)) code = bytes.getUint8((place += 1));
    if (code !== QUOTE || column === 0 || column > readingLimits.columns) return -1;
    place += 1;
    let style = 0;
    if (bytes.getUint32(place) === STYLE) {
      place += 4;
      for (code = bytes.getUint8(place); isDigit(code); code = bytes.getUint8((place += 1))) {
        style = style * 10 + code - 48;
      }
      if (code !== QUOTE) return -1;
      place += 1;
    }
    if (bytes.getUint16(place) === SELF_CLOSED) {
      this.#column = column;
      return place + 2;
    }
    const isTyped = bytes.getUint32(place) === TYPE;
    const isShared = isTyped && bytes.getUint16(place + 4) === SHARED;
    if (isTyped && !isShared && bytes.getUint16(place + 4) !== NUMBER) return -1;
    if (isTyped) place += 6;
    if (bytes.getUint32(place) !== VALUE) return -1;
    const from = place + 4;
    let to = from;
    let number = 0;
    for (code = bytes.getUint8(to); isDigit(code); code = bytes.getUint8((to += 1))) number = number * 10 + code - 48;
    if (!isShared) while (isDigit(code) || code === POINT || code === MINUS) code = bytes.getUint8((to += 1));
    if (to === from || to - from > 15 || bytes.getUint32(to) !== VALUE_END || bytes.getUint32(to + 4) !== CELL_END) {
      return -1;
    }
    this.#column = column;
    this.#style = style;
    this.#put(isShared ? this.#sharedNumber(number) : this.#numberText(source.slice(from, to)));
    return to + 8;
  }

  /** Reads the attributes r, s and t of a cell of any form. */
  #openCell(source: string, from: number, to: number): void {
    this.#column += 1;
    this.#type = '';
    this.#style = 0;
    this.#value = '';
    this.#valueTooLong = false;
    this.#hasInline = false;
    for (let at = from; at < to; at += 1) {
      const code = source.charCodeAt(at);
      if (code <= 32) continue;
      const equals = source.indexOf('=', at);
      if (equals === -1 || equals >= to) return;
      let start = equals + 1;
      while (source.charCodeAt(start) <= 32) start += 1;
      const end = source.indexOf(source[start] ?? '"', start + 1);
      if (end === -1 || end > to) return;
      if (equals === at + 1) {
        if (code === 114) this.#column = columnOf(source, start + 1, end) || this.#column;
        else if (code === 115) this.#style = wholeNumber(source, start + 1, end);
        else if (code === 116) this.#type = source.slice(start + 1, end);
      }
      at = end;
    }
    if (this.#column > readingLimits.columns) assertColumn(this.#column);
  }

  #closeCell(): void {
    const cell = this.#cellValue();
    this.#hasInline = false;
    this.#put(cell);
  }

  #put(cell: OpenCell): void {
    if (cell === '') return;
    while (this.#cells.length < this.#column - 1) this.#cells.push('');
    this.#cells[this.#column - 1] = cell;
  }

  #cellValue(): OpenCell {
    const value = this.#value;
    if (this.#hasInline) return this.#inline.tooLong ? tooLongText : this.#inline.take();
    if (this.#valueTooLong) return tooLongText;
    if (value === '') return '';
    switch (this.#type) {
      case 's':
        return this.#sharedNumber(Number(value));
      case 'b':
        return value.trim() === '1' ? 'true' : 'false';
      case 'd':
        return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
      case 'str':
      case 'e':
        return unescapedText(value);
      default:
        return this.#numberText(value);
    }
  }

  #sharedNumber(index: number): number {
    if (!Number.isSafeInteger(index) || index < 0) return -1;
    if (index > this.highestShared) this.highestShared = index;
    return index;
  }

  #numberText(value: string): string {
    const format = this.#context.formats[this.#style] ?? plainFormat;
    if (format === plainFormat && value.length < 15 && plainAsWritten.test(value)) return value;
    const number = Number(value);
    return Number.isFinite(number) ? displayedNumber(number, format, this.#context.date1904) : value;
  }
}

/** Numbers of at most 14 digits whose stored text equals the displayed text. */
const plainAsWritten = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;

/** The column number (A is 1) of a reference such as "AB12" between two places; 0 when there is none. */
function columnOf(source: string, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at += 1) {
    const letter = source.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function wholeNumber(source: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + source.charCodeAt(at) - 48;
  return number;
}

function assertColumn(column: number): void {
  if (column > readingLimits.columns) {
    throw new UnreadableFile('workbook-column-number', { column, limit: readingLimits.columns });
  }
}

function assertArea(reference: string): void {
  const [, left = 'A', top = '1', right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(reference) ?? [];
  const columns = columnOf(right, 0, right.length) - columnOf(left, 0, left.length) + 1;
  const cells = columns * (Number(bottom) - Number(top) + 1);
  if (cells > readingLimits.mergedCells) {
    throw new UnreadableFile('workbook-merged-area', { area: reference, limit: readingLimits.mergedCells });
  }
}
