/** The process that begins and writes large packs, so that its memory is its own. */
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { ourPack } from './our-pack.ts';
import { nowhere, papers } from './pack-files.ts';
import type { LargePackTask } from './large-pack.ts';

const { part, papers: count, paperMegabytes, begun } = JSON.parse(process.argv[2] ?? '') as LargePackTask;
const all = papers(count, paperMegabytes);
const seconds: number[] = [];
if (part === 'whole') seconds.push(await whole());
else for (let round = 0; round < begun; round += 1) seconds.push(await untilFirstByte());
process.send?.({ seconds });
// The process that measures reads the peak of this one before it lets go.
await once(process, 'disconnect');

async function whole(): Promise<number> {
  const since = performance.now();
  await ourPack(all, nowhere());
  return (performance.now() - since) / 1e3;
}

/** Seconds from the call to the first byte of a pack, which is then given up. */
async function untilFirstByte(): Promise<number> {
  const since = performance.now();
  let first = Number.NaN;
  const out = new Writable({
    write: (_chunk, _encoding, done) => {
      first = (performance.now() - since) / 1e3;
      done(new Error('The first byte is enough'));
    },
  });
  await ourPack(all, out).catch(() => undefined);
  return first;
}
