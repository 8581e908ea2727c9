import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';

/** The machine and the versions of a run. */
export interface Surroundings {
  readonly processor: string;
  readonly processors: number;
  readonly memoryBytes: number;
  readonly system: string;
  readonly versions: Readonly<Record<string, string>>;
}

const measured = ['csv-parse', 'udsv', 'exceljs', '@e965/xlsx', 'json-rules-engine', '@bufbuild/cel', 'pg', 'typeorm'];

/** What this machine is, and which versions are measured. */
export function surroundings(): Surroundings {
  const versions: [string, string][] = measured.map((name) => [name, versionOf(name)]);
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    processors: availableParallelism(),
    memoryBytes: totalmem(),
    system: `Linux ${release()}`,
    versions: { node: process.versions.node, v8: process.versions.v8, ...Object.fromEntries(versions) },
  };
}

/** Processes that wanted to run, on average over one, five and fifteen minutes. */
export function load(): readonly number[] {
  return loadavg().map((value) => Math.round(value * 100) / 100);
}

function versionOf(name: string): string {
  const text = readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
