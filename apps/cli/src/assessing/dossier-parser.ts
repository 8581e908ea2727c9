import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { characters } from './pieces.ts';
import type { Piece } from './pieces.ts';

/** Bytes of one dossier; a longer one is refused, so that memory stays bounded whatever is read. */
export const LONGEST = 16 * 1024 * 1024;
/** Brackets inside each other; a dossier has fewer than ten. */
export const DEEPEST = 64;

const BRACE = 0x7b;
const BLANKS: ReadonlySet<number | undefined> = new Set([0x20, 0x09]);

/** What keeps text from being read as JSON. */
export const BREAK_CODES = ['not-json', 'cut-off', 'too-deep', 'too-long'] as const;
export type BreakCode = (typeof BREAK_CODES)[number];

/** A JSON value where a dossier stands. `number` counts from 1, the broken ones too. */
export interface ReadValue {
  readonly kind: 'value';
  readonly number: number;
  readonly line: number;
  readonly value: unknown;
}

/** Text from `line` to `lastLine` that cannot be read; what follows was read. */
export interface ReadBreak {
  readonly kind: 'break';
  readonly number: number;
  readonly line: number;
  readonly lastLine: number;
  readonly code: BreakCode;
  /** The place that cannot be read. Columns count from 1. */
  readonly at: { readonly line: number; readonly column: number };
}

export type ReadDossier = ReadValue | ReadBreak;

class Broken extends Error {
  readonly code: BreakCode;
  /** Bytes of the piece before what cannot be read. */
  readonly at: number;

  constructor(code: BreakCode, at: number) {
    super(code);
    this.code = code;
    this.at = at;
  }
}

/** The place between two dossiers: outside an array, or inside one before its first element, an element, or a comma; loose after text that is no JSON. */
type Between = 'outside' | 'first' | 'element' | 'comma' | 'loose';

/**
 * Reads dossiers one by one: JSON values that follow each other, one a line or over many lines, and the elements of arrays.
 * After text that cannot be read it goes on at the next line that begins as the broken dossier did: with as many blanks and a brace.
 */
export class DossierParser {
  #tokenizer = this.#newTokenizer();
  #between: Between = 'outside';
  /** The dossier that is being read: its number, its first line, and the pieces since then. */
  #number = 0;
  #line = 1;
  #kept: Piece[] = [];
  #started = false;
  #depth = 0;
  /** Bytes since the last dossier. */
  #length = 0;
  /** Bytes that the tokenizer read before this piece. */
  #offset = 0;
  #piece: Piece = { bytes: new Uint8Array(), line: 1, before: 0 };
  #broken: ReadBreak | null = null;
  /** Blanks with which the broken dossier begins. */
  #indent = 0;
  #read: ReadDossier[] = [];

  /** Reads the next piece. @returns the dossiers that end in it */
  write(piece: Piece): ReadDossier[] {
    this.#take(piece);
    return this.#taken();
  }

  /** Says that no more text comes. @returns what was left */
  end(): ReadDossier[] {
    while (this.#broken === null) {
      try {
        this.#finish();
        return this.#taken();
      } catch (error) {
        for (const piece of this.#breakAt(error)) this.#take(piece);
      }
    }
    this.#tell(this.#broken);
    return this.#taken();
  }

  #taken(): ReadDossier[] {
    const read = this.#read;
    this.#read = [];
    return read;
  }

  #take(piece: Piece): void {
    if (this.#broken !== null) {
      if (!startsDossier(piece, this.#indent)) {
        this.#broken = { ...this.#broken, lastLine: piece.line };
        return;
      }
      this.#tell(this.#broken);
    }
    this.#piece = piece;
    if (!this.#started) this.#kept = [];
    this.#kept.push(piece);
    try {
      this.#tokenize(piece);
    } catch (error) {
      // A dossier that is cut off may have taken in the next ones: their lines are read again.
      for (const each of this.#breakAt(error)) this.#take(each);
    }
  }

  #tokenize(piece: Piece): void {
    try {
      this.#tokenizer.write(piece.bytes);
    } catch (error) {
      throw error instanceof Broken ? error : new Broken('not-json', positionIn(error));
    }
    this.#offset += piece.bytes.length;
    this.#length += piece.bytes.length;
    if (this.#length > LONGEST) throw new Broken('too-long', piece.bytes.length);
  }

  #finish(): void {
    const end = this.#piece.bytes.length;
    try {
      this.#tokenizer.end();
    } catch {
      throw new Broken('cut-off', end);
    }
    const inArray = this.#between !== 'outside' && this.#between !== 'loose';
    if (this.#started || inArray) throw new Broken('cut-off', end);
  }

  #newTokenizer(): Tokenizer {
    const tokenizer = new Tokenizer();
    const builder = new TokenParser({ paths: ['$'], separator: '' });
    builder.onValue = ({ value }) => {
      this.#read.push({ kind: 'value', number: this.#number, line: this.#line, value });
    };
    tokenizer.onToken = ({ token, value, offset }) => {
      const at = Math.max(0, offset - this.#offset);
      if (!this.#started && !this.#startsValue(token, at)) return;
      if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) this.#depth += 1;
      if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) this.#depth -= 1;
      if (this.#depth > DEEPEST) throw new Broken('too-deep', at);
      try {
        builder.write({ token, value });
      } catch {
        throw new Broken('not-json', at);
      }
      if (this.#depth > 0) return;
      this.#started = false;
      this.#length = 0;
    };
    return tokenizer;
  }

  /** False for a token that stands between dossiers. */
  #startsValue(token: TokenType, at: number): boolean {
    const between = this.#between;
    const comma = token === TokenType.COMMA && (between === 'comma' || between === 'loose');
    const opens = token === TokenType.LEFT_BRACKET && (between === 'outside' || between === 'loose');
    const closes = token === TokenType.RIGHT_BRACKET && between !== 'outside' && between !== 'element';
    if (comma || opens || closes) {
      if (comma && between === 'comma') this.#between = 'element';
      if (opens) this.#between = 'first';
      if (closes) this.#between = 'outside';
      return false;
    }
    if (between === 'comma') throw new Broken('not-json', at);
    this.#start();
    if (between === 'first' || between === 'element') this.#between = 'comma';
    return true;
  }

  #start(): void {
    this.#started = true;
    this.#number += 1;
    this.#line = this.#piece.line;
    this.#kept = [this.#piece];
  }

  /** Gives the dossier up. @returns the lines to read again */
  #breakAt(error: unknown): Piece[] {
    if (!(error instanceof Broken)) throw error;
    if (!this.#started) this.#start();
    const [first = this.#piece] = this.#kept;
    this.#indent = indentOf(first) ?? 0;
    const next = this.#kept.findIndex((piece) => piece.line > this.#line && startsDossier(piece, this.#indent));
    const again = next === -1 ? [] : this.#kept.slice(next);
    // Lines that are read again were not part of the dossier: it ends before them.
    const cut = next === -1 ? undefined : this.#kept[next - 1];
    const { line, bytes, before } = cut ?? this.#piece;
    this.#broken = {
      kind: 'break',
      number: this.#number,
      line: this.#line,
      lastLine: line,
      code: cut === undefined ? error.code : 'cut-off',
      at: { line, column: before + characters(bytes.subarray(0, cut === undefined ? error.at : undefined)) + 1 },
    };
    this.#kept = [];
    return again;
  }

  /** Tells of the broken dossier, and is ready for the next. */
  #tell(broken: ReadBreak): void {
    this.#read.push(broken);
    this.#broken = null;
    this.#tokenizer = this.#newTokenizer();
    this.#started = false;
    this.#depth = 0;
    this.#length = 0;
    this.#offset = 0;
    if (this.#between !== 'outside') this.#between = 'loose';
  }
}

/** Blanks before the brace with which a line begins; null when it begins otherwise. */
function indentOf({ bytes, before }: Piece): number | null {
  if (before > 0) return null;
  let blanks = 0;
  while (BLANKS.has(bytes[blanks])) blanks += 1;
  return bytes[blanks] === BRACE ? blanks : null;
}

const startsDossier = (piece: Piece, indent: number): boolean => indentOf(piece) === indent;

/** The tokenizer tells the place in its message only. */
function positionIn(error: unknown): number {
  const [, position = '0'] = /chunk position "(\d+)"/.exec(error instanceof Error ? error.message : '') ?? [];
  return Number(position);
}
