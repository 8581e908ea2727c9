import { readingLimits } from '../reading-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { ArchiveParts } from './archive-parts.ts';
import { TextCollector } from './text-collector.ts';
import { XmlScanner } from './xml-scanner.ts';

const blockBytes = 1024 * 1024;
const cached = 8_192;
const asciiMark = 0x8000_0000;

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
  readonly #decoder = new TextDecoder();
  #complete = false;

  constructor(parts: ArchiveParts, part: string) {
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
      whole: (source, at) => this.#takeWhole(source, at),
    });
    this.#complete = !parts.has(part);
  }

  /** Reads on until the text with number `index` is known, or all are. */
  async readThrough(index: number): Promise<void> {
    while (!this.#complete && this.#count <= index) {
      const next = await this.#chunks.next();
      if (next.done === true) {
        this.#scanner.push(this.#decoder.decode());
        this.#scanner.end();
        this.#complete = true;
      } else {
        this.#scanner.push(this.#decoder.decode(next.value, { stream: true }));
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
  #takeWhole(source: string, at: number): number {
    if (!source.startsWith('<si><t>', at)) return -1;
    const from = at + 7;
    const to = source.indexOf('<', from);
    if (to === -1 || to - from > readingLimits.cellCharacters || !source.startsWith('</t></si>', to)) return -1;
    const text = source.slice(from, to);
    if (text.includes('&') || text.includes('_x')) return -1;
    this.#add(text, false);
    return to + 9;
  }

  #add(text: string, tooLong: boolean): void {
    if (this.#filled + text.length * 3 > blockBytes) {
      if (this.#blocks.length * blockBytes > readingLimits.memoryBytes) {
        throw new UnreadableFile('memory-cap', { megabytes: readingLimits.memoryBytes / 1024 ** 2 });
      }
      this.#blocks.push(Buffer.allocUnsafeSlow(blockBytes));
      this.#filled = 0;
    }
    if (this.#count === this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#lengths = doubled(this.#lengths);
    }
    const bytes = this.#blocks[this.#blocks.length - 1]?.write(text, this.#filled) ?? 0;
    this.#starts[this.#count] = (this.#blocks.length - 1) * blockBytes + this.#filled;
    this.#lengths[this.#count] = bytes === text.length ? bytes + asciiMark : bytes;
    if (tooLong) this.#tooLong.add(this.#count);
    this.#filled += bytes;
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
