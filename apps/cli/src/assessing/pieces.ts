/** Bytes of one line: the whole line with its end, or a part of a line that is longer than what was read at once. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** Number of the line, from 1. */
  readonly line: number;
  /** Characters of the line before the piece. */
  readonly before: number;
}

const NEWLINE = 0x0a;

/** Cuts what is read into pieces of lines. */
export class PieceCutter {
  #line = 1;
  #before = 0;

  *cut(chunk: Uint8Array): Generator<Piece> {
    for (let from = 0; from < chunk.length;) {
      const newline = chunk.indexOf(NEWLINE, from);
      const to = newline === -1 ? chunk.length : newline + 1;
      const bytes = chunk.subarray(from, to);
      yield { bytes, line: this.#line, before: this.#before };
      from = to;
      if (newline === -1) this.#before += characters(bytes);
      else {
        this.#line += 1;
        this.#before = 0;
      }
    }
  }
}

/** How many characters UTF-8 bytes write. */
export function characters(bytes: Uint8Array): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString().length;
}
