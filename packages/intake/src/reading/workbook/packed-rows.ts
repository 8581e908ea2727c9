import { readingLimits } from '../reading-limits.ts';
import type { RowRejectionCode } from '../reading-codes.ts';
import type { Explained, ReadEvent } from '../row-source.ts';
import type { SheetRow } from './workbook.ts';

/**
 * Packed rows: their number, the number of cells of each, one number for each row (the row of the sheet times four, and
 * what it is), all in four bytes; then all cells as UTF-8, each ended by a zero, which no cell has. A broken row has one
 * cell, which says why as JSON.
 */
const numberBytes = 4;
const heading = 2;
const BROKEN = 1;
const UNHEADED = 2;

/** Rows and characters in one batch: the receiving process is blocked while it takes them. */
const batchRows = 1_000;
const batchCharacters = 1_000_000;

/** Packs rows below the header, each with as many cells as the header; blank rows are left out. */
export class RowPacker {
  readonly #headerRow: number;
  readonly #columns: number;
  #heads: number[] = [];
  #cells: string[] = [];
  #characters = 0;

  constructor(headerRow: number, columns: number) {
    this.#headerRow = headerRow;
    this.#columns = columns;
  }

  get isFull(): boolean {
    return this.#heads.length >= batchRows || this.#characters >= batchCharacters;
  }

  add({ row, cells, tooLongIn, missingIn }: SheetRow): void {
    if (row <= this.#headerRow) return;
    if (tooLongIn > 0) {
      this.#addBroken(row, 'cell-too-long', { column: tooLongIn, limit: readingLimits.cellCharacters });
    } else if (missingIn > 0) {
      this.#addBroken(row, 'shared-text-missing', { column: missingIn });
    } else if (cells.some((cell) => cell.trim() !== '')) {
      if (cells.some((cell) => cell.includes('\0'))) this.#addBroken(row, 'nul-character', {});
      else this.#addCells(row, cells);
    }
  }

  /** The rows that were added since; none are left. */
  take(): Buffer {
    const text = this.#cells.length === 0 ? '' : `${this.#cells.join('\0')}\0`;
    const start = (heading + this.#heads.length) * numberBytes;
    const packed = Buffer.allocUnsafe(start + Buffer.byteLength(text));
    [this.#heads.length, this.#columns, ...this.#heads].forEach((number, place) => {
      packed.writeUInt32LE(number, place * numberBytes);
    });
    packed.write(text, start);
    this.#heads = [];
    this.#cells = [];
    this.#characters = 0;
    return packed;
  }

  #addCells(row: number, cells: readonly string[]): void {
    for (let column = 0; column < this.#columns; column += 1) {
      const cell = cells[column] ?? '';
      this.#cells.push(cell);
      this.#characters += cell.length + 1;
    }
    const unheaded = cells.length > this.#columns && cells.slice(this.#columns).some((cell) => cell.trim() !== '');
    this.#heads.push(row * 4 + (unheaded ? UNHEADED : 0));
  }

  #addBroken(row: number, code: RowRejectionCode, parameters: Explained['parameters']): void {
    this.#cells.push(JSON.stringify({ code, parameters }));
    this.#heads.push(row * 4 + BROKEN);
  }
}

/** The read events of packed rows. */
export function unpackedRows(packed: Buffer): ReadEvent[] {
  const rows = packed.readUInt32LE();
  const columns = packed.readUInt32LE(numberBytes);
  const cells = packed.toString('utf8', (heading + rows) * numberBytes).split('\0');
  let place = 0;
  return Array.from({ length: rows }, (_, index): ReadEvent => {
    const head = packed.readUInt32LE((heading + index) * numberBytes);
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
