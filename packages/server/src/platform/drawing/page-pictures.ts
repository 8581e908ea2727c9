import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FileType } from '../cleaning/file-type.ts';
import { drawPage, type PagePicture } from './draw-in-child.ts';

/** Processes that draw at the same time: each can take a gigabyte. */
const AT_ONCE = 2;
/** Bytes of pictures that are kept for people who turn back a page. */
const MOST_KEPT = 32 * 1024 ** 2;

/** Draws pages, a few at a time, and remembers the last ones. What is asked twice at the same time is drawn once. */
@Injectable()
export class PagePictures {
  readonly #kept = new Map<string, PagePicture>();
  readonly #drawing = new Map<string, Promise<PagePicture | null>>();
  readonly #waiting: (() => void)[] = [];
  #bytes = 0;
  #busy = 0;

  /** One page of a file, so wide; null where it has no such page. @param page from 1 @throws FileRefused */
  async page(
    file: { readonly type: FileType; readonly content: Buffer },
    asked: { readonly page: number; readonly width: number },
  ): Promise<PagePicture | null> {
    // Who has the bytes may see the picture, so it is found by the bytes and never by an id.
    const digest = createHash('sha256').update(file.content).digest('hex');
    const name = `${file.type} ${digest} ${String(asked.page)} ${String(asked.width)}`;
    const kept = this.#kept.get(name);
    if (kept !== undefined) {
      this.#keep(name, kept);
      return kept;
    }
    const drawing = this.#drawing.get(name) ?? this.#draw(name, file, asked);
    this.#drawing.set(name, drawing);
    return drawing;
  }

  async #draw(name: string, ...work: Parameters<typeof drawPage>): Promise<PagePicture | null> {
    await this.#turn();
    try {
      const drawn = await drawPage(...work);
      if (drawn !== null) this.#keep(name, drawn);
      return drawn;
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
      this.#drawing.delete(name);
    }
  }

  async #turn(): Promise<void> {
    while (this.#busy >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy += 1;
  }

  #keep(name: string, picture: PagePicture): void {
    this.#forget(name);
    this.#kept.set(name, picture);
    this.#bytes += picture.picture.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= MOST_KEPT) break;
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    this.#bytes -= this.#kept.get(name)?.picture.length ?? 0;
    this.#kept.delete(name);
  }
}
