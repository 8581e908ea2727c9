import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes to the output of a run and waits while its reader is slow, so that memory stays bounded. */
export async function print(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}

const PRINT_FROM = 64 * 1024;

/** Prints texts in larger pieces than they come. */
export class Pieces {
  readonly #out: Writable;
  #text = '';

  constructor(out: Writable) {
    this.#out = out;
  }

  async add(text: string): Promise<void> {
    this.#text += text;
    if (this.#text.length >= PRINT_FROM) await this.end();
  }

  async end(): Promise<void> {
    if (this.#text !== '') await print(this.#out, this.#text);
    this.#text = '';
  }
}
