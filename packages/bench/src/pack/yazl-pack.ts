import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl-as-published';
import type { Paper } from './pack-files.ts';

/** A ZIP of the papers and nothing else, without a digest. */
export async function yazlPack(papers: readonly Paper[], out: Writable): Promise<void> {
  const zip = new ZipFile();
  for (const { path, open } of papers) {
    zip.addReadStreamLazy(`pack/data/${path}`, { compress: false }, (begun) => begun(null, Readable.from(open())));
  }
  zip.end();
  await pipeline(zip.outputStream, out);
}
