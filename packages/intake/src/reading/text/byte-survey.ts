import { isAscii, isUtf8 } from 'node:buffer';
import { readingLimits } from '../reading-limits.ts';

/** Evidence about the encoding, from the bytes of a text file. */
export interface SurveyedBytes {
  /** The beginning: 256 KiB, or as far as the first line end when that is later. */
  readonly head: Buffer;
  /** True when `head` is the whole file. */
  readonly complete: boolean;
  readonly ascii: boolean;
  readonly utf8: boolean;
  /** Sequences of bytes above 127 that are UTF-8 and that are not, counted in pieces that are not UTF-8 throughout. */
  readonly validSequences: number;
  readonly invalidSequences: number;
  /** Lines with bytes above 127, from the whole file, at most about 256 KiB. */
  readonly foreign: Buffer;
}

const headBytes = 256 * 1024;

/** Scans every byte once, so that an accent in the last row still counts. */
export async function surveyBytes(chunks: AsyncIterable<Buffer>): Promise<SurveyedBytes> {
  const head: Buffer[] = [];
  const foreign: Buffer[] = [];
  let headLength = 0;
  let lineSeen = false;
  let complete = true;
  let ascii = true;
  let foreignLength = 0;
  let valid = 0;
  let invalid = 0;
  let utf8 = true;
  let carry: Buffer = Buffer.alloc(0);
  const judge = (piece: Buffer): void => {
    if (isAscii(piece)) return;
    ascii = false;
    if (!isUtf8(piece)) {
      utf8 = false;
      const [good, bad] = countSequences(piece);
      valid += good;
      invalid += bad;
    }
    if (foreignLength >= headBytes) return;
    const lines = foreignLines(piece, headBytes - foreignLength);
    foreign.push(lines);
    foreignLength += lines.length;
  };
  for await (const chunk of chunks) {
    if (headLength < headBytes || (!lineSeen && headLength < readingLimits.recordCharacters)) {
      head.push(chunk);
      headLength += chunk.length;
      lineSeen ||= chunk.includes(10) || chunk.includes(13);
    } else {
      complete = false;
    }
    const piece = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    const cut = lastCharacterStart(piece);
    judge(piece.subarray(0, cut));
    carry = Buffer.from(piece.subarray(cut));
  }
  judge(carry);
  return {
    head: Buffer.concat(head),
    complete,
    ascii,
    utf8,
    validSequences: valid,
    invalidSequences: invalid,
    foreign: Buffer.concat(foreign),
  };
}

/** Start of the last character if it may be cut off, else the length. */
function lastCharacterStart(piece: Buffer): number {
  for (let back = 1; back <= Math.min(3, piece.length); back += 1) {
    const byte = piece[piece.length - back] ?? 0;
    if (byte < 0x80) return piece.length;
    if (byte >= 0xc0) return piece.length - back;
  }
  return piece.length;
}

function countSequences(piece: Buffer): [valid: number, invalid: number] {
  let valid = 0;
  let invalid = 0;
  for (const character of piece.subarray(0, headBytes).toString('utf8')) {
    if (character === '\uFFFD') invalid += 1;
    else if (character > '\u007f') valid += 1;
  }
  return [valid, invalid];
}

/** The lines of `piece` that have a byte above 127, up to about `limit` bytes. */
function foreignLines(piece: Buffer, limit: number): Buffer {
  const lines: Buffer[] = [];
  let length = 0;
  for (let at = 0; at < piece.length && length < limit;) {
    const newline = piece.indexOf(10, at);
    const end = newline === -1 ? piece.length : newline + 1;
    const line = piece.subarray(at, Math.min(end, at + limit));
    if (!isAscii(line)) {
      lines.push(line);
      length += line.length;
    }
    at = end;
  }
  return Buffer.concat(lines);
}
