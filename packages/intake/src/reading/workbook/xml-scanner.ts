import { UnreadableFile } from '../unreadable-file.ts';

/** Receives the contents of an XML text in order. Names come without their namespace prefix. */
export interface XmlEvents {
  /** `source` from `from` to `to` holds the attributes: see {@link attributeOf}. A self-closed element is closed too. */
  open(name: string, source: string, from: number, to: number): void;
  close(name: string): void;
  /** Decoded character data; one text may come in several pieces. */
  text(piece: string): void;
  /**
   * May take ordinary elements from `at` on in one step, for speed, as long as they leave the depth as it was. Returns the place
   * after them, or -1 to receive what stands there piece by piece. `source` has one character for each of the `bytes`,
   * which some zeros follow.
   */
  whole?(bytes: DataView, source: string, at: number): number;
}

const longestTag = 1_000_000;
const LESS = 60;
const SLASH = 47;
const COLON = 58;
/** Bytes that are taken at a time: few enough that what is made of them is young when it is thrown away. */
const portion = 64 * 1024;
/** Zeros that follow the bytes, so that no look ahead is out of bounds, which would be slow. */
const zeros = 32;

/**
 * Reports the elements of an XML text in UTF-8 whose bytes come in pieces of any size. Refuses a document type, and so
 * every entity of its own, and unclosed elements. All markup is ASCII: it is sought in a string with one character for
 * each byte, and only what stands between is decoded.
 * @throws UnreadableFile `document-type` or `workbook-broken`, from every method
 */
export class XmlScanner {
  readonly #events: XmlEvents;
  #bytes = Buffer.alloc(2 * portion);
  #view = viewOf(this.#bytes);
  /** How many bytes at the start wait for more. */
  #pending = 0;
  #depth = 0;
  #rootSeen = false;

  constructor(events: XmlEvents) {
    this.#events = events;
  }

  push(piece: Buffer): void {
    for (let from = 0; from < piece.length; from += portion) this.#take(piece.subarray(from, from + portion));
  }

  end(): void {
    const rest = this.#bytes.toString('latin1', 0, this.#pending);
    if (this.#depth !== 0 || !this.#rootSeen || rest.trim() !== '') {
      throw new UnreadableFile('workbook-broken', { reason: 'XML ends early' });
    }
  }

  #take(piece: Buffer): void {
    const length = this.#pending + piece.length;
    this.#makeRoom(length + zeros);
    piece.copy(this.#bytes, this.#pending);
    this.#bytes.fill(0, length, length + zeros);
    const source = this.#bytes.toString('latin1', 0, length);
    let at = 0;
    while (at < length) {
      const whole = this.#depth > 0 ? (this.#events.whole?.(this.#view, source, at) ?? -1) : -1;
      if (whole !== -1) {
        at = whole;
        continue;
      }
      const next = this.#bytes[at] === LESS ? this.#markup(source, at) : this.#characters(source, at);
      if (next === -1) break;
      at = next;
    }
    this.#bytes.copyWithin(0, at, length);
    this.#pending = length - at;
    if (this.#pending > longestTag) throw new UnreadableFile('workbook-broken', { reason: 'tag too long' });
  }

  #makeRoom(bytes: number): void {
    if (bytes <= this.#bytes.length) return;
    const larger = Buffer.alloc(2 * bytes);
    this.#bytes.copy(larger, 0, 0, this.#pending);
    this.#bytes = larger;
    this.#view = viewOf(larger);
  }

  /** Takes text up to the next tag; holds back a character or a reference that is cut off. -1 when nothing can be taken. */
  #characters(source: string, at: number): number {
    const less = source.indexOf('<', at);
    let end = less === -1 ? wholeCharacters(source, at) : less;
    if (less === -1) {
      const reference = source.lastIndexOf('&');
      if (reference >= at && source.length - reference < 12 && !source.includes(';', reference)) end = reference;
      if (end === at) return -1;
    }
    if (this.#depth > 0) this.#events.text(decodedReferences(decodedBytes(source.slice(at, end))));
    return end;
  }

  #markup(source: string, at: number): number {
    if (at + 1 === source.length) return -1;
    const second = source[at + 1];
    if (second === '?') return after(source, '?>', at);
    if (second === '!') return this.#declaration(source, at);
    const end = tagEnd(source, at);
    if (end === -1) return -1;
    if (second === '/') {
      this.#events.close(localName(source, at + 2, end));
      this.#depth -= 1;
      if (this.#depth < 0) throw new UnreadableFile('workbook-broken', { reason: 'XML closes too much' });
      return end + 1;
    }
    const selfClosed = source.charCodeAt(end - 1) === SLASH;
    const to = selfClosed ? end - 1 : end;
    let nameEnd = at + 1;
    while (nameEnd < to && source.charCodeAt(nameEnd) > 32) nameEnd += 1;
    const name = localName(source, at + 1, nameEnd);
    this.#rootSeen = true;
    this.#events.open(name, source, nameEnd, to);
    if (selfClosed) this.#events.close(name);
    else this.#depth += 1;
    return end + 1;
  }

  #declaration(source: string, at: number): number {
    if (source.startsWith('<!--', at)) return after(source, '-->', at + 4);
    if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at);
      if (end === -1) return -1;
      this.#events.text(decodedBytes(source.slice(at + 9, end)));
      return end + 3;
    }
    if ('<![CDATA['.startsWith(source.slice(at)) || '<!--'.startsWith(source.slice(at))) return -1;
    throw new UnreadableFile('document-type');
  }
}

/** The end of the last character, after `from`, of which all bytes are there. */
function wholeCharacters(source: string, from: number): number {
  let start = source.length - 1;
  while (start > from && source.length - start < 4 && (source.charCodeAt(start) & 0xc0) === 0x80) start -= 1;
  const first = source.charCodeAt(start);
  const needed = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return source.length - start < needed ? start : source.length;
}

/** Four ASCII characters as the number that a `DataView` reads there. */
export function word(characters: string): number {
  return Buffer.from(characters).readUInt32BE();
}

/** The text whose UTF-8 bytes are the characters of `source`. */
export function decodedBytes(source: string): string {
  return aboveAscii.test(source) ? Buffer.from(source, 'latin1').toString('utf8') : source;
}

const aboveAscii = /[\x80-\xff]/;

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

/** The `>` of the tag that starts at `at`, or -1; one within quotes is a part of a value. */
function tagEnd(source: string, at: number): number {
  let end = source.indexOf('>', at);
  while (end !== -1 && insideQuotes(source, at, end)) end = source.indexOf('>', end + 1);
  return end;
}

function insideQuotes(source: string, from: number, to: number): boolean {
  let open = 0;
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (code !== 34 && code !== 39) continue;
    if (open === 0) open = code;
    else if (open === code) open = 0;
  }
  return open !== 0;
}

function localName(source: string, from: number, to: number): string {
  for (let at = from; at < to; at += 1) {
    if (source.charCodeAt(at) === COLON) return source.slice(at + 1, to).trimEnd();
  }
  return source.charCodeAt(to - 1) <= 32 ? source.slice(from, to).trimEnd() : source.slice(from, to);
}

/** The decoded value of the attribute `name` (with its prefix, if any) between two places of a tag, or null. */
export function attributeOf(source: string, from: number, to: number, name: string): string | null {
  const start = source.indexOf(`${name}="`, from);
  if (start === from + 1 && start < to) {
    const end = source.indexOf('"', start + name.length + 2);
    return decodedReferences(decodedBytes(source.slice(start + name.length + 2, end)));
  }
  const attributes = decodedBytes(source.slice(from, to));
  for (const [, key, double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (key === name) return decodedReferences(double ?? single ?? '');
  }
  return null;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodedReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12});?/g, (whole, reference: string) => {
    const character = named[reference];
    if (whole.endsWith(';') && character !== undefined) return character;
    const code = /^#(?:x([0-9a-f]{1,8})|(\d{1,8}))$/i.exec(reference);
    if (!whole.endsWith(';') || code === null)
      throw new UnreadableFile('workbook-broken', { reason: 'unknown entity' });
    const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
    return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(point);
  });
}
