import type { FileType } from '../cleaning/file-type.ts';
import { Held, type Holder } from '../quotas/held.ts';
import { pathOfEncrypted, type ReadableFile } from '../storage/encrypted-files.ts';
import type { FileStorage } from '../storage/file-storage.ts';
import { pagesDrawn, pagesWaiting } from '../telemetry/metrics.ts';
import { FairTurns } from '../turns/fair-turns.ts';
import type { AskedPage } from './asked-page.ts';
import { drawPage, type PagePicture } from './draw-in-child.ts';

/** Processes that draw at the same time, and how many of them for one organisation: each can take a gigabyte. */
const TURNS = { places: 3, placesEach: 2 };
/** Bytes of pictures that are kept for people who turn back a page. */
const MOST_KEPT = 32 * 1024 ** 2;

/** Nobody waits for the page any more. */
export class NobodyWaits extends Error {}

/** A page that is being drawn, for all who wait for it. */
interface Drawing {
  readonly drawn: Promise<PagePicture | null>;
  readonly end: AbortController;
  waiting: number;
}

/**
 * Draws pages, a few at a time and organisations in turn, and remembers the last ones by the digest of the file, which is not opened again for them. What several ask for at the same
 * time is drawn once, and ends when the last of them has gone.
 */
export class PagePictures {
  readonly #storage: FileStorage;
  readonly #draw: typeof drawPage;
  readonly #kept = new Map<string, PagePicture>();
  readonly #drawing = new Map<string, Drawing>();
  readonly #turns = new FairTurns(TURNS);
  readonly #held = new Held('drawings');
  #bytes = 0;

  /** @param draw only in tests */
  constructor(storage: FileStorage, draw: typeof drawPage = drawPage) {
    this.#storage = storage;
    this.#draw = draw;
  }

  /**
   * One page of a file, so wide; null where it has no such page.
   * @param file its key was just read, so that nobody sees a page of what was destroyed
   * @throws FileRefused, QuotaReached; NobodyWaits where the signal is aborted
   */
  async page(
    holder: Holder,
    file: ReadableFile & { readonly type: FileType },
    asked: AskedPage,
  ): Promise<PagePicture | null> {
    const name = `${file.organisationId} ${file.type} ${file.digest} ${String(asked.page)} ${String(asked.width)}`;
    const kept = this.#kept.get(name);
    if (kept !== undefined) {
      this.#keep(name, kept);
      return kept;
    }
    const leave = this.#held.take(holder);
    pagesWaiting.inc();
    try {
      return await this.#join(name, () => this.#begin(holder.organisationId, name, file, asked), asked.signal);
    } finally {
      pagesWaiting.dec();
      leave();
    }
  }

  /** Waits with others for the same page, until the signal. */
  async #join(name: string, begin: () => Drawing, signal = new AbortController().signal): Promise<PagePicture | null> {
    if (signal.aborted) throw new NobodyWaits();
    const drawing = this.#drawing.get(name) ?? begin();
    drawing.waiting += 1;
    const gone = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new NobodyWaits()), { once: true });
    });
    try {
      return await Promise.race([drawing.drawn, gone]);
    } finally {
      drawing.waiting -= 1;
      if (drawing.waiting === 0) drawing.end.abort(new NobodyWaits());
    }
  }

  /** @param group the organisation that asks, whose turn it takes */
  #begin(
    group: string,
    name: string,
    { type, key, organisationId, fileId }: ReadableFile & { readonly type: FileType },
    { page, width }: AskedPage,
  ): Drawing {
    const end = new AbortController();
    const { signal } = end;
    const place = { organisationId, fileId };
    const encrypted = { ...place, key: key.toString('base64'), path: pathOfEncrypted(this.#storage, place) };
    const draw = () => this.#draw({ type, encrypted }, { page, width }, { signal });
    const drawn = this.#turns.run(group, draw, signal).finally(() => this.#drawing.delete(name));
    drawn.then(
      (picture) => {
        pagesDrawn.inc({ outcome: 'drawn' });
        if (picture !== null) this.#keep(name, picture);
      },
      (error: unknown) => pagesDrawn.inc({ outcome: error instanceof NobodyWaits ? 'cancelled' : 'failed' }),
    );
    const drawing: Drawing = { drawn, end, waiting: 0 };
    this.#drawing.set(name, drawing);
    return drawing;
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
