import { largePack } from './pack/large-pack.ts';
import { packageBenchmarks } from './package-benchmarks.ts';
import { assessMemory, screenMemory } from './screen-memory.ts';
import { measureWanted, tell, type Suite } from './suite.ts';
import { packageVersions } from './surroundings.ts';

const SCREENING = 'screen-memory';
const ASSESSING = 'assess-memory';
const LARGE_PACK = 'large-pack';
/** Five gigabytes. */
const WHOLE_PACK = { papers: 1_024, paperMegabytes: 5, begun: 25 };
const QUICK_PACK = { papers: 8, paperMegabytes: 2, begun: 3 };
const measured = [
  'csv-parse',
  'udsv',
  'exceljs',
  '@e965/xlsx',
  'json-rules-engine',
  '@bufbuild/cel',
  'yazl-as-published',
  '@myriaddreamin/typst-ts-node-compiler',
];

/** The packages: files and memory only. */
export const packageSuite: Suite = {
  name: 'packages',
  page: 'bench',
  title: 'Benchmarks: ratios of one run on one machine',
  keys: [...packageBenchmarks.map(({ key }) => key), SCREENING, ASSESSING, LARGE_PACK],
  measure: async (run) => {
    const found = {
      versions: packageVersions(measured),
      benchmarks: await measureWanted(packageBenchmarks, run),
      service: null,
    };
    const size = run.quick ? 2_000 : 1_000_000;
    if (run.wants(SCREENING)) tell('Memory while screening');
    const screening = run.wants(SCREENING) ? await screenMemory({ folder: run.folder, size }) : null;
    if (run.wants(ASSESSING)) tell('Memory while assessing');
    const assessing = run.wants(ASSESSING) ? await assessMemory(size) : null;
    if (run.wants(LARGE_PACK)) tell('A large evidence pack');
    const pack = run.wants(LARGE_PACK) ? await largePack(run.quick ? QUICK_PACK : WHOLE_PACK) : null;
    return { ...found, screening, ...(assessing && { assessing }), ...(pack && { largePack: pack }) };
  },
};
