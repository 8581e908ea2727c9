import { readingLimits } from '../reading-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { SheetParts } from './archive-parts.ts';
import { TextCollector } from './text-collector.ts';
import type { NumberedTexts } from './workbook.ts';
import { word, XmlScanner } from './xml-scanner.ts';

/** A place is the number of a block and the place in it, side by side in one number. */
const placeBits = 20;
const blockBytes = 1 << placeBits;
const inBlock = blockBytes - 1;
const SPACE = 32;
const LESS = 60;
const AMPERSAND = 38;
const UNDERSCORE = 95;
const LETTER_X = 120;
const GREATER = 62;
const ITEM = word('<si>');
const TEXT = word('><t>');
const TEXT_END = word('</t>');
const ITEM_END = word('</si');

/**
 * The texts that cells refer to by number. They are read only as far as cells need, and kept as bytes in blocks,
 * which takes a third of the memory of as many strings.
 */
export class SharedTexts implements NumberedTexts {
  readonly #blocks: Buffer[] = [];
  #filled = blockBytes;
  #starts = new Uint32Array(1_024);
  #lengths = new Uint32Array(1_024);
  #count = 0;
  readonly #tooLong = new Set<number>();
  readonly #withNul = new Set<number>();
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

  /** True when the workbook has a text with this number; those up to it must have been read. */
  has(number: number): boolean {
    return number >= 0 && number < this.#count;
  }

  /** True when the text has more characters than a cell may have; it is not kept. */
  isTooLong(number: number): boolean {
    return this.#tooLong.size > 0 && this.#tooLong.has(number);
  }

  hasNul(number: number): boolean {
    return this.#withNul.size > 0 && this.#withNul.has(number);
  }

  textAt(number: number): string {
    const start = this.#starts[number] ?? 0;
    const from = start & inBlock;
    return this.#blocks[start >>> placeBits]?.toString('utf8', from, from + this.bytesOf(number)) ?? '';
  }

  isBlank(number: number): boolean {
    if (this.bytesOf(number) === 0) return true;
    const start = this.#starts[number] ?? 0;
    const first = this.#blocks[start >>> placeBits]?.[start & inBlock] ?? 0;
    return !(first > SPACE && first < 0x7f) && this.textAt(number).trim() === '';
  }

  bytesOf(number: number): number {
    return this.#lengths[number] ?? 0;
  }

  write(number: number, target: Buffer, at: number): number {
    const start = this.#starts[number] ?? 0;
    const block = this.#blocks[start >>> placeBits];
    if (block === undefined) return at;
    return written(block, start & inBlock, this.bytesOf(number), target, at);
  }

  async close(): Promise<void> {
    await this.#chunks.return(undefined);
  }

  /** Takes `<si><t>...</t></si>` again and again, where the texts are plain characters. */
  #takeWhole(bytes: DataView, at: number): number {
    let place = at;
    for (;;) {
      const next = this.#takeText(bytes, place);
      if (next === -1) return place === at ? -1 : place;
      place = next;
    }
  }

  #takeText(bytes: DataView, at: number): number {
    if (bytes.getUint32(at) !== ITEM || bytes.getUint32(at + 3) !== TEXT) return -1;
    const from = at + 7;
    let to = from;
    for (let code = bytes.getUint8(to); code !== LESS; code = bytes.getUint8((to += 1))) {
      if (code === 0 || code === AMPERSAND || (code === UNDERSCORE && bytes.getUint8(to + 1) === LETTER_X)) return -1;
    }
    if (
      bytes.getUint32(to) !== TEXT_END ||
      bytes.getUint32(to + 4) !== ITEM_END ||
      bytes.getUint8(to + 8) !== GREATER
    ) {
      return -1;
    }
    if (to - from > readingLimits.cellCharacters) return -1;
    const block = this.#blockFor(to - from);
    for (let place = from; place < to; place += 1) block[this.#filled + place - from] = bytes.getUint8(place);
    this.#filled += to - from;
    this.#addText(to - from);
    return to + 9;
  }

  #add(text: string, tooLong: boolean): void {
    if (tooLong) this.#tooLong.add(this.#count);
    if (text.includes('\0')) this.#withNul.add(this.#count);
    const block = this.#blockFor(text.length * 3);
    const bytes = block.write(text, this.#filled);
    this.#filled += bytes;
    this.#addText(bytes);
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
  #addText(bytes: number): void {
    if (this.#count === this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#lengths = doubled(this.#lengths);
    }
    this.#starts[this.#count] = (this.#blocks.length - 1) * blockBytes + this.#filled - bytes;
    this.#lengths[this.#count] = bytes;
    this.#count += 1;
  }
}

/** Marks a text that is longer than a cell may be. */
export const tooLongText = Symbol('too long');

/** Copies bytes; a few are copied sooner one by one. Returns the place after them. */
function written(source: Buffer, from: number, bytes: number, target: Buffer, at: number): number {
  if (bytes > 64) return at + source.copy(target, at, from, from + bytes);
  for (let place = 0; place < bytes; place += 1) target[at + place] = source[from + place] ?? 0;
  return at + bytes;
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
