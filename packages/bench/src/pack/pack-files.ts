import { Writable } from 'node:stream';
import { openZip } from '@plumbline/evidence';
import { nodeHashing } from '@plumbline/evidence/node';
import { RandomSource } from '../random-source.ts';

const MEGABYTE = 1024 * 1024;
const PIECE = 64 * 1024;

/** A scanned paper, which no method packs any smaller. */
export interface Paper {
  /** Below `data/`. */
  readonly path: string;
  readonly open: () => AsyncGenerator<Uint8Array>;
}

/** Papers of some megabytes each, the same for every side. @param number how many */
export function papers(number: number, megabytes = 1): Paper[] {
  const random = new RandomSource(7);
  const bytes = Uint8Array.from({ length: MEGABYTE }, () => random.below(256));
  return Array.from({ length: number }, (_, place) => ({
    path: `evidence/e-${place}/original.pdf`,
    open: async function* () {
      for (let at = 0; at < megabytes * MEGABYTE; at += PIECE)
        yield bytes.subarray(at % MEGABYTE, (at % MEGABYTE) + PIECE);
    },
  }));
}

/** Takes what is written and keeps nothing. */
export function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

/** Digest of the papers in a ZIP, with their names. @param write writes the ZIP */
export async function papersIn(write: (out: Writable) => Promise<unknown>): Promise<string> {
  const chunks: Uint8Array[] = [];
  await write(
    new Writable({
      write: (chunk: Uint8Array, _, done) => {
        chunks.push(chunk);
        done();
      },
    }),
  );
  const zip = Buffer.concat(chunks);
  const read = async (at: number, length: number) => new Uint8Array(zip.subarray(at, at + length));
  const { members } = await openZip({ size: zip.length, read });
  const digest = nodeHashing('sha256');
  for (const { path, chunks: pieces } of members.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    if (!path.startsWith('data/evidence/')) continue;
    digest.update(Buffer.from(path));
    for await (const piece of pieces()) digest.update(piece);
  }
  return digest.hex();
}
