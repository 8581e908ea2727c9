import { createHash } from 'node:crypto';

/** Digest of rows of text cells: equal exactly when all cells of all rows are. */
export class RowsDigest {
  readonly #hash = createHash('sha256');
  #rows = 0;

  add(cells: readonly string[]): void {
    this.#hash.update(`${cells.join('\u0000')}\u0001`);
    this.#rows += 1;
  }

  text(): string {
    return `${this.#rows} rows ${this.#hash.digest('hex')}`;
  }
}
