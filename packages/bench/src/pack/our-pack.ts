import type { Writable } from 'node:stream';
import { writePack } from '@plumbline/evidence/node';
import { aFile, aRelease, aSigner, signingBy, someContents } from '../../../evidence/test/a-pack.ts';
import type { Paper } from './pack-files.ts';

const signing = signingBy(aSigner());

/** A whole pack: two digests of each file, manifests, metadata, statement, signature. */
export async function ourPack(papers: readonly Paper[], out: Writable): Promise<void> {
  const files = papers.map(({ path, open }) => aFile(path, '', { open }));
  await writePack(someContents({ files, redactions: [], custody: [] }), aRelease(), signing, out);
}
