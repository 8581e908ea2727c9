import { readingLimits } from '../reading-limits.ts';

/** Joins the runs of one rich text: its `t` elements, without the phonetic reading. */
export class TextCollector {
  #text = '';
  #reading = false;
  #phonetic = false;
  /** True when the text has more characters than a cell may have; the rest is not kept. */
  tooLong = false;

  start(): void {
    this.#text = '';
    this.#reading = false;
    this.#phonetic = false;
    this.tooLong = false;
  }

  open(name: string): void {
    if (name === 't') this.#reading = !this.#phonetic;
    else if (name === 'rPh') this.#phonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.#reading = false;
    else if (name === 'rPh') this.#phonetic = false;
  }

  add(piece: string): void {
    if (!this.#reading || this.tooLong) return;
    this.#text += piece;
    this.tooLong = this.#text.length > readingLimits.cellCharacters;
  }

  /** The text, with escapes such as _x000D_ for characters that XML cannot hold decoded. */
  take(): string {
    if (this.tooLong) return '';
    return unescapedText(this.#text);
  }
}

/** Decodes characters that a workbook writes as `_xHHHH_` (ECMA-376 22.9.2.19). */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .toWellFormed();
}
