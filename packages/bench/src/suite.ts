import type { Benchmark, Pace, Workload } from './benchmark.ts';
import { measure, type Reading } from './measure.ts';
import type { Findings } from './report.ts';

/** Benchmarks that are measured together and reported on one page. */
export interface Suite {
  readonly name: string;
  /** File name of the page and its data in docs/reference, without extension. */
  readonly page: string;
  readonly title: string;
  /** Keys that can be requested separately. */
  readonly keys: readonly string[];
  readonly measure: (run: SuiteRun) => Promise<Findings>;
}

/** One run of a suite. */
export interface SuiteRun {
  /** Folder for the files of the run. */
  readonly folder: string;
  /** Small sizes and one round: checks that it works, not its speed. */
  readonly quick: boolean;
  readonly wants: (key: string) => boolean;
}

const usual: Pace = { warmUps: 2, rounds: 7, patience: 60 };
const hasty: Pace = { warmUps: 1, rounds: 1, patience: 0 };

/** Measures the requested benchmarks, one after another. */
export async function measureWanted(
  benchmarks: readonly Benchmark[],
  { folder, quick, wants }: SuiteRun,
  database?: Workload['database'],
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const benchmark of benchmarks.filter(({ key }) => wants(key))) {
    tell(benchmark.title);
    const size = quick ? benchmark.size.quick : benchmark.size.full;
    const workload = { folder, size, ...(database === undefined ? {} : { database }) };
    readings.push(await measure(benchmark, workload, quick ? hasty : (benchmark.pace ?? usual)));
  }
  return readings;
}

/** Prints what is being measured. */
export function tell(title: string): void {
  process.stderr.write(`${title} ...\n`);
}
