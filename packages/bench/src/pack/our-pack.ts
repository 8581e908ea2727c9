import type { Writable } from 'node:stream';
import { CUSTODY_START } from '@plumbline/evidence';
import { writePack } from '@plumbline/evidence/node';
import { aFile, aRelease, someContents } from '../../../evidence/test/a-pack.ts';
import { aSigner, signingBy } from '../../../evidence/test/keys.ts';
import type { Paper } from './pack-files.ts';

const signing = signingBy(aSigner());
const { audit } = aRelease().heads;
const release = aRelease({ heads: { audit, custody: CUSTODY_START } });

/** A whole pack: two digests of each file, manifests, metadata, statement, signature. */
export async function ourPack(papers: readonly Paper[], out: Writable): Promise<void> {
  const files = papers.map(({ path, open }) => aFile(path, '', { open }));
  await writePack(someContents({ files, redactions: [], custody: [] }), release, signing, out);
}
