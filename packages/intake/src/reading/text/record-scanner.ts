import type { RowRejectionCode } from '../reading-codes.ts';
import { readingLimits } from '../reading-limits.ts';
import type { BrokenRow, ReadEvent } from '../row-source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { BrokenLines } from './broken-lines.ts';

/** How the records of a text file are written, and how many cells a record below the header has. */
export interface ScanRules {
  readonly delimiter: string;
  /** Null when the file has no quotes. */
  readonly quote: string | null;
  /** Cells of a record; null while unknown: then every well quoted record passes unchanged. */
  readonly width: number | null;
  /** Records that start on this line or above it are not reported, nor measured against `width`. */
  readonly skipThrough: number;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const NEVER = Number.MAX_SAFE_INTEGER;
const longRecord = 65_536;
const isLineEnd = (code: number): boolean => code === LF || code === CR;

type Outcome = 'record' | 'more' | 'broken';

/** Positions of the next LF, CR and quote. */
type Places = [lf: number, cr: number, quote: number];

/**
 * Finds records in decoded text that comes in pieces of any size; the events do not depend on where the pieces end.
 * Any of LF, CRLF and CR ends a line. A quote opens a quoted cell only as its first character. After broken quoting
 * reading resumes at the next line that starts a record with the right number of cells. At most
 * `readingLimits.recordCharacters` of text are held.
 */
export class RecordScanner {
  readonly #delimiter: string;
  readonly #delimiterCode: number;
  readonly #quote: string | null;
  readonly #quoteCode: number;
  readonly #doubled: string;
  readonly #width: number | null;
  readonly #skipThrough: number;
  readonly #vainCharacters: number;

  #text = '';
  #pieces: string[] = [];
  #piecesLength = 0;
  /** Pending text shorter than this is not scanned again: a long record is rescanned when it doubles, not on every piece. */
  #wanted = 0;
  #at = 0;
  #line = 1;
  #final = false;
  readonly #broken = new BrokenLines();
  #skippingLine = false;

  /** Next position of each character at or after the last requested one; -1 means search again. */
  #lf = -1;
  #cr = -1;
  #quoteAt = -1;
  #nul = -1;
  #replacement = -1;

  #cells: string[] = [];
  #end = 0;
  #next = 0;
  #longest = 0;
  #reached = 0;
  #vain = 0;
  #taken = 0;

  /** @param vainCharacters how many characters, beyond twice the text so far, may be scanned in vain before the file is rejected */
  constructor(rules: ScanRules, vainCharacters: number = readingLimits.vainCharacters) {
    this.#delimiter = rules.delimiter;
    this.#delimiterCode = rules.delimiter.charCodeAt(0);
    this.#quote = rules.quote;
    this.#quoteCode = rules.quote === null ? -1 : rules.quote.charCodeAt(0);
    this.#doubled = (rules.quote ?? '').repeat(2);
    this.#width = rules.width;
    this.#skipThrough = rules.skipThrough;
    this.#vainCharacters = vainCharacters;
  }

  /** Adds the next piece of text. */
  push(piece: string): void {
    this.#pieces.push(piece);
    this.#piecesLength += piece.length;
    this.#taken += piece.length;
  }

  /** Marks the end of the text. */
  end(): void {
    this.#final = true;
  }

  /** Adds events to `events` until it holds `limit`; then returns true, as there may be more. False when more text is needed. */
  take(events: ReadEvent[], limit: number): boolean {
    const pending = this.#text.length - this.#at + this.#piecesLength;
    if (pending < this.#wanted && !this.#final) return false;
    this.#wanted = 0;
    if (this.#piecesLength > 0) this.#join();
    while (this.#at < this.#text.length && this.#step(events)) if (events.length >= limit) return true;
    const left = this.#text.length - this.#at;
    this.#wanted = left < longRecord ? 0 : Math.min(left * 2, readingLimits.recordCharacters + 1);
    if (this.#final && this.#broken.since !== null) this.#reportBroken(events);
    return false;
  }

  #join(): void {
    this.#text = this.#text.slice(this.#at) + this.#pieces.join('');
    this.#pieces = [];
    this.#piecesLength = 0;
    this.#at = 0;
    this.#forgetPlaces();
  }

  /** Takes one record; false when the rest of it is still to come. */
  #step(events: ReadEvent[]): boolean {
    if (this.#skippingLine) return this.#skipLine();
    const start = this.#at;
    const lineEnd = this.#lineEnd(start);
    const plain = this.#quote === null || this.#nextQuote(start) >= Math.min(lineEnd, this.#text.length);
    const places: Places = [this.#lf, this.#cr, this.#quoteAt];
    const outcome = plain ? this.#scanLine(start, lineEnd) : this.#scanQuoted(start);
    const length = (outcome === 'record' ? this.#next : outcome === 'more' ? this.#text.length : start) - start;
    if (length > readingLimits.recordCharacters) return this.#overflow(events, plain, lineEnd, places);
    if (outcome === 'more') return false;
    if (outcome === 'broken') return this.#resumeBelow(lineEnd, places);
    const lines = plain ? 1 : this.#countLines(start, this.#end);
    if (lines > 1 && this.#raggedBelowHeader()) return this.#resumeBelow(lineEnd, places);
    this.#at = this.#next;
    if (this.#broken.since !== null) {
      if (this.#width !== null && this.#cells.length !== this.#width) {
        this.#broken.keep(this.#text, start, this.#next);
        this.#line += lines;
        return true;
      }
      this.#reportBroken(events);
    }
    if (this.#line > this.#skipThrough) this.#report(start, events);
    this.#line += lines;
    return true;
  }

  /** Handles a record above the character limit: an open quote is broken quoting, an endless line is left out. */
  #overflow(events: ReadEvent[], plain: boolean, lineEnd: number, places: Places): boolean {
    if (!plain) return this.#resumeBelow(lineEnd, places);
    if (this.#broken.since === null) {
      this.#emitBroken(this.#line, 'record-too-long', { limit: readingLimits.recordCharacters }, events);
    }
    this.#skippingLine = true;
    return true;
  }

  #skipLine(): boolean {
    const lineEnd = this.#lineEnd(this.#at);
    if (lineEnd === NEVER || (this.#endsInCr(lineEnd) && !this.#final)) {
      this.#at = Math.min(lineEnd, this.#text.length);
      return false;
    }
    this.#at = this.#afterLine(lineEnd);
    this.#line += 1;
    this.#skippingLine = false;
    return true;
  }

  /**
   * Skips the line where a record broke and continues at the next one. Characters scanned in vain are counted:
   * hostile quotes can make every line look like the start of an endless record.
   */
  #resumeBelow(lineEnd: number, places: Places): boolean {
    if (lineEnd === NEVER) {
      if (!this.#final && this.#text.length - this.#at <= readingLimits.recordCharacters) return false;
      this.#broken.since ??= this.#line;
      this.#broken.keep(this.#text, this.#at, this.#text.length);
      this.#skippingLine = true;
      return true;
    }
    if (this.#endsInCr(lineEnd) && !this.#final) return false;
    this.#broken.since ??= this.#line;
    this.#vain += Math.max(0, this.#reached - this.#at);
    if (this.#vain > this.#vainCharacters + 2 * this.#taken)
      throw new UnreadableFile('quoting-broken', { row: this.#line });
    this.#broken.keep(this.#text, this.#at, this.#afterLine(lineEnd));
    this.#at = this.#afterLine(lineEnd);
    this.#line += 1;
    [this.#lf, this.#cr, this.#quoteAt] = places;
    return true;
  }

  #scanLine(start: number, lineEnd: number): Outcome {
    if (lineEnd === NEVER ? !this.#final : this.#endsInCr(lineEnd) && !this.#final) return 'more';
    this.#end = Math.min(lineEnd, this.#text.length);
    this.#next = lineEnd === NEVER ? this.#end : this.#afterLine(lineEnd);
    this.#cells = this.#text.slice(start, this.#end).split(this.#delimiter);
    this.#longest = this.#end - start;
    return 'record';
  }

  #scanQuoted(start: number): Outcome {
    const text = this.#text;
    const cells: string[] = [];
    const mostCells = this.#width ?? readingLimits.columns;
    this.#cells = cells;
    this.#longest = 0;
    for (let at = start; ; at += 1) {
      if (at < text.length && text.charCodeAt(at) === this.#quoteCode) {
        const close = this.#closingQuote(at + 1);
        if (close < 0) {
          this.#reached = text.length;
          return this.#final && close === -1 ? 'broken' : 'more';
        }
        const cell = this.#unquoted(at + 1, close);
        this.#reached = close;
        if (cells.length >= mostCells && /[\r\n]/.test(cell)) return 'broken';
        cells.push(cell);
        at = close + 1;
        while (text.charCodeAt(at) === SPACE && this.#delimiterCode !== SPACE) at += 1;
      } else {
        const lineEnd = Math.min(this.#lineEnd(at), text.length);
        let end = text.indexOf(this.#delimiter, at);
        if (end === -1 || end > lineEnd) end = lineEnd;
        cells.push(text.slice(at, end));
        at = end;
      }
      this.#longest = Math.max(this.#longest, cells[cells.length - 1]?.length ?? 0);
      if (at >= text.length) {
        this.#end = this.#next = text.length;
        return this.#final ? 'record' : 'more';
      }
      const code = text.charCodeAt(at);
      if (code === this.#delimiterCode) continue;
      if (!isLineEnd(code)) return 'broken';
      if (this.#endsInCr(at) && !this.#final) return 'more';
      this.#end = at;
      this.#next = this.#afterLine(at);
      return 'record';
    }
  }

  /** The quote that closes a cell whose text starts at `from`; -1 when there is none, -2 when the next piece is needed. */
  #closingQuote(from: number): number {
    const quote = this.#quote ?? '';
    for (let at = from; ; at += 2) {
      at = this.#text.indexOf(quote, at);
      if (at === -1) return -1;
      if (at + 1 === this.#text.length && !this.#final) return -2;
      if (this.#text.charCodeAt(at + 1) !== this.#quoteCode) return at;
    }
  }

  #unquoted(from: number, to: number): string {
    const inner = this.#text.slice(from, to);
    const quote = this.#quote ?? '';
    return inner.includes(quote) ? inner.replaceAll(this.#doubled, quote) : inner;
  }

  #raggedBelowHeader(): boolean {
    return this.#width !== null && this.#line > this.#skipThrough && this.#raggedBy(this.#width) !== 0;
  }

  /** Cells too few (negative) or, blank surplus aside, too many (positive). */
  #raggedBy(width: number): number {
    const surplus = this.#cells.length - width;
    if (surplus <= 0) return surplus;
    return this.#cells.some((cell, index) => index >= width && cell.trim() !== '') ? surplus : 0;
  }

  #report(start: number, events: ReadEvent[]): void {
    const cells = this.#cells;
    const width = this.#width;
    const row = this.#line;
    if (cells[0] === '' || cells[0]?.trim() === '') if (cells.every((cell) => cell.trim() === '')) return;
    if (this.#nextNul(start) < this.#next) return this.#emitBroken(row, 'nul-character', {}, events, { cells });
    if (this.#longest > readingLimits.cellCharacters) {
      const column = cells.findIndex((cell) => cell.length > readingLimits.cellCharacters);
      if (column !== -1) {
        const parameters = { column: column + 1, limit: readingLimits.cellCharacters };
        return this.#emitBroken(row, 'cell-too-long', parameters, events, { cells });
      }
    }
    const undecoded = this.#nextReplacement(start) < this.#next;
    if (width === null || cells.length === width) {
      events.push({ kind: 'row', value: undecoded ? { row, cells, undecoded } : { row, cells } });
      return;
    }
    if (this.#raggedBy(width) > 0) {
      const raw = this.#text.slice(start, Math.min(this.#end, start + readingLimits.cellCharacters));
      return this.#emitBroken(row, 'row-too-long', { cells: cells.length, columns: width }, events, { cells, raw });
    }
    const short = cells.length < width ? { padded: true as const } : {};
    while (cells.length < width) cells.push('');
    cells.length = width;
    events.push({ kind: 'row', value: { row, cells, ...short, ...(undecoded ? { undecoded } : {}) } });
  }

  #reportBroken(events: ReadEvent[]): void {
    const since = this.#broken.since ?? 0;
    const raw = this.#broken.take();
    this.#emitBroken(since, 'broken-quoting', { through: Math.max(since, this.#line - 1) }, events, { raw });
  }

  #emitBroken(
    row: number,
    code: RowRejectionCode,
    parameters: Readonly<Record<string, string | number>>,
    events: ReadEvent[],
    content: Pick<BrokenRow, 'cells' | 'raw'> = {},
  ): void {
    if (row > this.#skipThrough) events.push({ kind: 'broken', value: { row, code, parameters, ...content } });
  }

  #countLines(start: number, end: number): number {
    let lines = 1;
    for (let at = this.#firstBreak(start, end); at < end; at = this.#firstBreak(this.#afterLine(at), end)) lines += 1;
    return lines;
  }

  #firstBreak(from: number, end: number): number {
    for (let at = from; at < end; at += 1) if (isLineEnd(this.#text.charCodeAt(at))) return at;
    return end;
  }

  #forgetPlaces(): void {
    this.#lf = this.#cr = this.#quoteAt = this.#nul = this.#replacement = -1;
  }

  #place(character: string, known: number, from: number): number {
    if (known >= from) return known;
    const found = this.#text.indexOf(character, from);
    return found === -1 ? NEVER : found;
  }

  #lineEnd(from: number): number {
    this.#lf = this.#place('\n', this.#lf, from);
    this.#cr = this.#place('\r', this.#cr, from);
    return Math.min(this.#lf, this.#cr);
  }

  #nextQuote(from: number): number {
    return (this.#quoteAt = this.#place(this.#quote ?? '', this.#quoteAt, from));
  }

  #nextNul(from: number): number {
    return (this.#nul = this.#place('\0', this.#nul, from));
  }

  #nextReplacement(from: number): number {
    return (this.#replacement = this.#place('\uFFFD', this.#replacement, from));
  }

  /** True when the text so far ends in a CR, which an LF may follow. */
  #endsInCr(lineEnd: number): boolean {
    return lineEnd === this.#text.length - 1 && this.#text.charCodeAt(lineEnd) === CR;
  }

  #afterLine(lineEnd: number): number {
    const crlf = this.#text.charCodeAt(lineEnd) === CR && this.#text.charCodeAt(lineEnd + 1) === LF;
    return lineEnd + (crlf ? 2 : 1);
  }
}
