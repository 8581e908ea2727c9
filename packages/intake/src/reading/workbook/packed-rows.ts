import { readingLimits } from '../reading-limits.ts';
import type { RowRejectionCode } from '../reading-codes.ts';
import type { Explained, ReadEvent } from '../row-source.ts';
import type { NumberedTexts, SheetRow } from './workbook.ts';

/**
 * Packed rows: all cells as UTF-8, each ended by a zero, which no cell has; a broken row has one cell, which says why as
 * JSON. Then one number for each row (the row of the sheet times four, and what it is), and at the end how many rows there are,
 * and how many cells in each; all in four bytes.
 */
const numberBytes = 4;
const counts = 2;
const BROKEN = 1;
const UNHEADED = 2;

/** Rows and bytes in one batch: the receiving process is blocked while it takes them. */
const batchRows = 500;
const batchBytes = 1_000_000;
const firstBytes = 128 * 1024;
const fewCharacters = 32;

/** Packs rows below the header, each with as many cells as the header; blank rows are left out. */
export class RowPacker {
  readonly #headerRow: number;
  readonly #columns: number;
  #heads: number[] = [];
  #bytes = Buffer.allocUnsafe(firstBytes);
  #filled = 0;

  constructor(headerRow: number, columns: number) {
    this.#headerRow = headerRow;
    this.#columns = columns;
  }

  get isFull(): boolean {
    return this.#heads.length >= batchRows || this.#filled >= batchBytes;
  }

  /** @param texts those that cells refer to by number */
  add(row: SheetRow, texts: NumberedTexts | null): void {
    if (row.row <= this.#headerRow) return;
    if (row.tooLongIn > 0) {
      this.#addBroken(row, 'cell-too-long', { column: row.tooLongIn, limit: readingLimits.cellCharacters });
    } else if (row.missingIn > 0) {
      this.#addBroken(row, 'shared-text-missing', { column: row.missingIn });
    } else if (isFilled(row, 0, texts)) {
      if (hasNul(row, texts)) {
        this.#addBroken(row, 'nul-character', {});
      } else this.#addCells(row, texts);
    }
  }

  /** The rows that were added since; none are left. */
  take(): Buffer {
    this.#makeRoom((this.#heads.length + counts) * numberBytes);
    for (const number of [...this.#heads, this.#heads.length, this.#columns]) {
      this.#filled = this.#bytes.writeUInt32LE(number, this.#filled);
    }
    const packed = this.#bytes.subarray(0, this.#filled);
    this.#bytes = Buffer.allocUnsafe(firstBytes);
    this.#heads = [];
    this.#filled = 0;
    return packed;
  }

  #addCells(row: SheetRow, texts: NumberedTexts | null): void {
    for (let column = 0; column < this.#columns; column += 1) {
      const cell = row.cells[column] ?? '';
      if (typeof cell === 'string') this.#addText(cell);
      else if (texts !== null) {
        this.#makeRoom(texts.bytesOf(cell) + 1);
        this.#filled = texts.write(cell, this.#bytes, this.#filled);
        this.#bytes[this.#filled] = 0;
        this.#filled += 1;
      }
    }
    this.#heads.push(row.row * 4 + (isFilled(row, this.#columns, texts) ? UNHEADED : 0));
  }

  #addBroken({ row }: SheetRow, code: RowRejectionCode, parameters: Explained['parameters']): void {
    this.#addText(JSON.stringify({ code, parameters }));
    this.#heads.push(row * 4 + BROKEN);
  }

  #addText(text: string): void {
    this.#makeRoom(text.length * 3 + 1);
    if (text.length > fewCharacters) this.#filled += this.#bytes.write(text, this.#filled);
    else this.#addShort(text);
    this.#bytes[this.#filled] = 0;
    this.#filled += 1;
  }

  /** Writes a few characters one by one, which is faster, unless there are some beyond ASCII. */
  #addShort(text: string): void {
    for (let place = 0; place < text.length; place += 1) {
      const code = text.charCodeAt(place);
      if (code >= 0x80) {
        this.#filled += this.#bytes.write(text, this.#filled);
        return;
      }
      this.#bytes[this.#filled + place] = code;
    }
    this.#filled += text.length;
  }

  #makeRoom(bytes: number): void {
    if (this.#filled + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#filled + bytes));
    this.#bytes.copy(larger, 0, 0, this.#filled);
    this.#bytes = larger;
  }
}

function hasNul({ cells }: SheetRow, texts: NumberedTexts | null): boolean {
  for (const cell of cells) {
    if (typeof cell === 'string' ? cell.includes('\0') : texts?.hasNul(cell) === true) return true;
  }
  return false;
}

/** True when a cell from index `from` on is not blank. */
function isFilled({ cells }: SheetRow, from: number, texts: NumberedTexts | null): boolean {
  for (let column = from; column < cells.length; column += 1) {
    const cell = cells[column] ?? '';
    if (typeof cell === 'string' ? cell.trim() !== '' : texts?.isBlank(cell) === false) return true;
  }
  return false;
}

/** The read events of packed rows. */
export function unpackedRows(packed: Buffer): ReadEvent[] {
  const end = packed.length - counts * numberBytes;
  const rows = packed.readUInt32LE(end);
  const columns = packed.readUInt32LE(end + numberBytes);
  const heads = end - rows * numberBytes;
  const cells = packed.toString('utf8', 0, heads).split('\0');
  let place = 0;
  return Array.from({ length: rows }, (_, index): ReadEvent => {
    const head = packed.readUInt32LE(heads + index * numberBytes);
    const row = head >>> 2;
    if ((head & BROKEN) !== 0) {
      place += 1;
      const { code, parameters } = JSON.parse(cells[place - 1] ?? '') as {
        readonly code: RowRejectionCode;
        readonly parameters: Explained['parameters'];
      };
      return { kind: 'broken', value: { row, code, parameters } };
    }
    place += columns;
    const own = cells.slice(place - columns, place);
    return { kind: 'row', value: (head & UNHEADED) === 0 ? { row, cells: own } : { row, cells: own, unheaded: true } };
  });
}
