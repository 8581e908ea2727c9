import { packageBenchmarks } from './package-benchmarks.ts';
import { assessMemory, screenMemory } from './screen-memory.ts';
import { measureWanted, tell, type Suite } from './suite.ts';
import { packageVersions } from './surroundings.ts';

const SCREENING = 'screen-memory';
const ASSESSING = 'assess-memory';
const measured = ['csv-parse', 'udsv', 'exceljs', '@e965/xlsx', 'json-rules-engine', '@bufbuild/cel'];

/** The packages: files and memory only. */
export const packageSuite: Suite = {
  name: 'packages',
  page: 'bench',
  title: 'Benchmarks: ratios of one run on one machine',
  keys: [...packageBenchmarks.map(({ key }) => key), SCREENING, ASSESSING],
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
    return { ...found, screening, ...(assessing && { assessing }) };
  },
};
