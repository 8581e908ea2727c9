import { readingLimits } from '../reading-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { SheetParts } from './archive-parts.ts';
import { TextCollector } from './text-collector.ts';
import { follows, XmlScanner } from './xml-scanner.ts';

const blockBytes = 1024 * 1024;
const cached = 8_192;
const asciiMark = 0x8000_0000;
const LESS = 60;
const AMPERSAND = 38;
const UNDERSCORE = 95;
const LETTER_X = 120;
const textStart = Buffer.from('<si><t>');
const textEnd = Buffer.from('</t></si>');

/**
 * The texts that cells refer to by number. They are read only as far as cells need, and kept as bytes in blocks,
 * which takes a third of the memory of as many strings.
 */
export class SharedTexts {
  readonly #blocks: Buffer[] = [];
  #filled = blockBytes;
  #starts = new Uint32Array(1_024);
  #lengths = new Uint32Array(1_024);
  #count = 0;
  readonly #tooLong = new Set<number>();
  readonly #cacheKeys = new Int32Array(cached).fill(-1);
  readonly #cacheTexts: string[] = [];
  readonly #chunks: AsyncGenerator<Buffer>;
  readonly #scanner: XmlScanner;
  #complete = false;

  constructor(parts: SheetParts, part: string) {
    this.#chunks = parts.read(part);
    const collector = new TextCollector();
    this.#scanner = new XmlScanner({
      open: (name) => {
        if (name === 'si') collector.start();
        else collector.open(name);
      },
      close: (name) => {
        collector.close(name);
        if (name === 'si') this.#add(collector.take(), collector.tooLong);
      },
      text: (piece) => collector.add(piece),
      whole: (bytes, _, at) => this.#takeWhole(bytes, at),
    });
    this.#complete = !parts.has(part);
  }

  /** Reads on until the text with number `index` is known, or all are. */
  async readThrough(index: number): Promise<void> {
    while (!this.#complete && this.#count <= index) {
      const next = await this.#chunks.next();
      if (next.done === true) {
        this.#scanner.end();
        this.#complete = true;
      } else {
        this.#scanner.push(next.value);
      }
    }
  }

  /** The text with number `index`, which must have been read; null when the workbook has none, "too long" past the limit. */
  textAt(index: number): string | null | typeof tooLongText {
    if (!(index >= 0 && index < this.#count)) return null;
    const slot = index % cached;
    if (this.#cacheKeys[slot] === index) return this.#cacheTexts[slot] ?? '';
    if (this.#tooLong.has(index)) return tooLongText;
    const start = this.#starts[index] ?? 0;
    const marked = this.#lengths[index] ?? 0;
    const ascii = marked >= asciiMark;
    const block = this.#blocks[Math.floor(start / blockBytes)];
    const from = start % blockBytes;
    const to = from + (ascii ? marked - asciiMark : marked);
    const text = block === undefined ? '' : block.toString(ascii ? 'latin1' : 'utf8', from, to);
    this.#cacheKeys[slot] = index;
    this.#cacheTexts[slot] = text;
    return text;
  }

  async close(): Promise<void> {
    await this.#chunks.return(undefined);
  }

  /** Takes `<si><t>...</t></si>` in one step when the text is plain characters. */
  #takeWhole(bytes: Buffer, at: number): number {
    if (!follows(bytes, at, textStart)) return -1;
    const from = at + textStart.length;
    let to = from;
    let ascii = true;
    for (let code = bytes[to]; code !== LESS; code = bytes[(to += 1)]) {
      if (code === undefined || code === AMPERSAND || (code === UNDERSCORE && bytes[to + 1] === LETTER_X)) return -1;
      if (code >= 0x80) ascii = false;
    }
    if (to - from > readingLimits.cellCharacters || !follows(bytes, to, textEnd)) return -1;
    const block = this.#blockFor(to - from);
    this.#filled += bytes.copy(block, this.#filled, from, to);
    this.#addText(to - from, ascii);
    return to + textEnd.length;
  }

  #add(text: string, tooLong: boolean): void {
    if (tooLong) this.#tooLong.add(this.#count);
    const block = this.#blockFor(text.length * 3);
    const bytes = block.write(text, this.#filled);
    this.#filled += bytes;
    this.#addText(bytes, bytes === text.length);
  }

  /** The block into which the next text goes. */
  #blockFor(bytes: number): Buffer {
    const last = this.#blocks[this.#blocks.length - 1];
    if (last !== undefined && this.#filled + bytes <= blockBytes) return last;
    if (this.#blocks.length * blockBytes > readingLimits.memoryBytes) {
      throw new UnreadableFile('memory-cap', { megabytes: readingLimits.memoryBytes / 1024 ** 2 });
    }
    const block = Buffer.allocUnsafeSlow(blockBytes);
    this.#blocks.push(block);
    this.#filled = 0;
    return block;
  }

  /** Notes where the text that was written last stands. */
  #addText(bytes: number, ascii: boolean): void {
    if (this.#count === this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#lengths = doubled(this.#lengths);
    }
    this.#starts[this.#count] = (this.#blocks.length - 1) * blockBytes + this.#filled - bytes;
    this.#lengths[this.#count] = ascii ? bytes + asciiMark : bytes;
    this.#count += 1;
  }
}

/** Marks a text that is longer than a cell may be. */
export const tooLongText = Symbol('too long');

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
