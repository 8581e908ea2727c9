import { measureWanted, tell, type Suite } from '../suite.ts';
import { packageVersions } from '../surroundings.ts';
import { largePack } from './large-pack.ts';
import { packBenchmarks } from './pack-benchmarks.ts';

const LARGE_PACK = 'large-pack';
/** Five gigabytes. */
const WHOLE_PACK = { papers: 1_024, paperMegabytes: 5, begun: 25 };
const QUICK_PACK = { papers: 8, paperMegabytes: 2, begun: 3 };

/** Evidence packs: M13. */
export const packSuite: Suite = {
  name: 'packs',
  page: 'bench-packs',
  title: 'Benchmarks of evidence packs: ratios of one run on one machine',
  keys: [...packBenchmarks.map(({ key }) => key), LARGE_PACK],
  measure: async (run) => {
    const found = {
      versions: packageVersions(['yazl-as-published', '@myriaddreamin/typst-ts-node-compiler']),
      benchmarks: await measureWanted(packBenchmarks, run),
      ...{ service: null, screening: null },
    };
    if (!run.wants(LARGE_PACK)) return found;
    tell('A large evidence pack');
    return { ...found, largePack: await largePack(run.quick ? QUICK_PACK : WHOLE_PACK) };
  },
};
