import type { Writable } from 'node:stream';
import type { Benchmark, Contender } from '../benchmark.ts';
import type { Paper } from './pack-files.ts';

const ours = 'Plumbline pack';
const yazl = 'yazl';

type Write = (papers: readonly Paper[], out: Writable) => Promise<void>;

function packContender(name: string, load: () => Promise<Write>): Contender {
  return {
    name,
    prepare: async ({ size }) => {
      const { nowhere, papers, papersIn } = await import('./pack-files.ts');
      const write = await load();
      const all = papers(size);
      return {
        answer: () => papersIn((out) => write(all, out)),
        run: async () => {
          await write(all, nowhere());
          return size;
        },
      };
    },
  };
}

/** Evidence packs as a stream: M13, without the report, which is measured by itself. */
export const evidencePack: Benchmark = {
  key: 'evidence-pack',
  title: 'Evidence pack (M13)',
  unit: 'megabytes',
  size: { full: 256, quick: 4 },
  notes: [
    'Papers of one megabyte that are stored as they are. Ours also computes SHA-256 and SHA-512 of each, writes manifests and metadata, and signs. The other side is yazl 3.3.0 as it is published, which computes its checksum in JavaScript; ours has it take that of Node.',
  ],
  writeWorkload: async () => undefined,
  contenders: [
    packContender(ours, async () => (await import('./our-pack.ts')).ourPack),
    packContender(yazl, async () => (await import('./yazl-pack.ts')).yazlPack),
  ],
  comparisons: [{ ours, against: yazl, speedTarget: 0.95, memoryTarget: null }],
};
