import { packageBenchmarks } from './package-benchmarks.ts';
import { screenMemory } from './screen-memory.ts';
import { measureWanted, tell, type Suite } from './suite.ts';
import { packageVersions } from './surroundings.ts';

const SCREENING = 'screen-memory';
const measured = ['csv-parse', 'udsv', 'exceljs', '@e965/xlsx', 'json-rules-engine', '@bufbuild/cel'];

/** The packages: files and memory only. */
export const packageSuite: Suite = {
  name: 'packages',
  page: 'bench',
  title: 'Benchmarks: ratios of one run on one machine',
  keys: [...packageBenchmarks.map(({ key }) => key), SCREENING],
  measure: async (run) => {
    const found = {
      versions: packageVersions(measured),
      benchmarks: await measureWanted(packageBenchmarks, run),
      service: null,
    };
    if (!run.wants(SCREENING)) return { ...found, screening: null };
    tell('Memory while screening');
    return { ...found, screening: await screenMemory({ folder: run.folder, size: run.quick ? 2_000 : 1_000_000 }) };
  },
};
