import { GrowingNumbers } from './growing-numbers.ts';

/** A later row of a supplier. `cells` null: it repeats an earlier row in every mapped field. */
export interface FoldedRow {
  readonly row: number;
  readonly cells: readonly string[] | null;
  /** The row that it repeats, when it does. */
  readonly repeats: number | null;
}

const block = 1_048_576;
const separator = '\u0000';
const narrow = /^[\u0000-\u00ff]*$/;
const none = -1;

/**
 * Rows that belong to a supplier further up in the file, kept as bytes until that supplier is emitted: one chain for each supplier, in file order.
 * For rows that repeat another one, only the number is kept.
 */
export class FoldedRows {
  readonly #blocks: Buffer[] = [];
  #used = block;
  readonly #row = new GrowingNumbers();
  readonly #next = new GrowingNumbers();
  readonly #repeats = new GrowingNumbers();
  /** Block and place in it, and length in bytes: negative for two bytes a character. */
  readonly #block = new GrowingNumbers();
  readonly #start = new GrowingNumbers();
  readonly #length = new GrowingNumbers();
  readonly #first = new GrowingNumbers();
  readonly #last = new GrowingNumbers();

  /** Makes room for the chain of one more supplier. */
  addSupplier(): void {
    this.#first.push(none);
    this.#last.push(none);
  }

  /** Keeps a row that repeats another one. */
  addRepeat(supplier: number, row: number, repeats: number): void {
    this.#chain(supplier, row, repeats);
    this.#place(0, 0, 0);
  }

  /** Keeps a row with its mapped cells, which hold no NUL. */
  addRow(supplier: number, row: number, cells: readonly string[]): void {
    this.#chain(supplier, row, none);
    const text = cells.join(separator);
    const wide = !narrow.test(text);
    const bytes = wide ? text.length * 2 : text.length;
    if (this.#used + bytes > (this.#blocks.at(-1)?.length ?? 0)) {
      this.#blocks.push(Buffer.allocUnsafeSlow(Math.max(block, bytes)));
      this.#used = 0;
    }
    this.#blocks.at(-1)?.write(text, this.#used, wide ? 'utf16le' : 'latin1');
    this.#place(this.#blocks.length - 1, this.#used, wide ? -bytes : bytes);
    this.#used += bytes;
  }

  #place(at: number, start: number, length: number): void {
    this.#block.push(at);
    this.#start.push(start);
    this.#length.push(length);
  }

  #chain(supplier: number, row: number, repeats: number): void {
    const place = this.#row.length;
    this.#row.push(row);
    this.#next.push(none);
    this.#repeats.push(repeats);
    const last = this.#last.at(supplier);
    if (last === none) this.#first.set(supplier, place);
    else this.#next.set(last, place);
    this.#last.set(supplier, place);
  }

  /** The later rows of a supplier, in file order. */
  *of(supplier: number): Generator<FoldedRow> {
    for (let place = this.#first.at(supplier); place !== none; place = this.#next.at(place)) {
      const row = this.#row.at(place);
      const repeats = this.#repeats.at(place);
      yield repeats === none ? { row, cells: this.#cells(place), repeats: null } : { row, cells: null, repeats };
    }
  }

  #cells(place: number): string[] {
    const start = this.#start.at(place);
    const length = this.#length.at(place);
    const text = this.#blocks[this.#block.at(place)]?.toString(
      length < 0 ? 'utf16le' : 'latin1',
      start,
      start + Math.abs(length),
    );
    return (text ?? '').split(separator);
  }
}
