import { Readable } from 'node:stream';
import type { CustodyEvent } from '@plumbline/evidence';
import type { EntryLine, StagedContents, StagedFile } from '../staged-contents.ts';
import { evidenceFiles } from './evidence-files.ts';
import type { Gathered, Part } from './part.ts';

/** The table of contents, as the page of a pack and the form for a new one show it. */
export function entriesOf({ purpose, entries }: Gathered['applied']): readonly EntryLine[] {
  return entries.map(({ number, entry, step, state, found, of }) => ({
    ...{ number, state, found, of },
    title: step === null ? `purpose.${purpose.key}.${entry.key}` : `purpose.step.${step}`,
  }));
}

/** Everything that was gathered, one file behind the other in one stream, and where each begins. */
export class Stage {
  readonly #parts: readonly Part[];
  readonly #files: StagedFile[] = [];
  readonly #custody: readonly CustodyEvent[];
  #custodyPlace = { offset: 0, bytes: 0 };

  constructor(parts: readonly Part[], custody: readonly CustodyEvent[]) {
    this.#parts = parts;
    this.#custody = custody;
  }

  /** @param onWritten is told after each file how many are written, and can end it by throwing */
  stream(onWritten: (written: number) => Promise<void>): Readable {
    return Readable.from(this.#write(onWritten), { objectMode: false });
  }

  /** Once the stream has ended. */
  contentsOf(gathered: Gathered): StagedContents {
    const { gates, applied, totals, holdings, editions } = gathered;
    const { engine = '', methodology = '' } = holdings.find(({ result }) => result !== null)?.result ?? {};
    const named = editions.map(({ key, title, sha256 }) => [key === 'list' ? `list ${title}` : key, sha256] as const);
    return {
      files: [...this.#files, ...evidenceFiles(gathered)],
      redactions: gathered.redactions,
      custody: this.#custodyPlace,
      ...{ totals, gates, entries: entriesOf(applied) },
      versions: { ruleSet: methodology, model: engine },
      editions: Object.fromEntries(named),
    };
  }

  async *#write(onWritten: (written: number) => Promise<void>): AsyncGenerator<Uint8Array> {
    let offset = 0;
    for (const { path, title, mediaType, evidence, write } of this.#parts) {
      let bytes = 0;
      for await (const piece of write()) {
        const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
        // A stream of bytes takes an empty piece for its end.
        if (chunk.length === 0) continue;
        bytes += chunk.length;
        yield chunk;
      }
      this.#files.push({ path, title, mediaType, evidence, offset, bytes, sha256: null });
      offset += bytes;
      await onWritten(this.#files.length);
    }
    const custody = Buffer.from(JSON.stringify(this.#custody));
    this.#custodyPlace = { offset, bytes: custody.length };
    yield custody;
  }
}
