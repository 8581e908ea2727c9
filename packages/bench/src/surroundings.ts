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

/** Describes this machine. @param versions of the measured software, besides Node */
export function surroundings(versions: Readonly<Record<string, string>>): Surroundings {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    processors: availableParallelism(),
    memoryBytes: totalmem(),
    system: `Linux ${release()}`,
    versions: { node: process.versions.node, v8: process.versions.v8, ...versions },
  };
}

/** Load averages over one, five and fifteen minutes. */
export function load(): readonly number[] {
  return loadavg().map((value) => Math.round(value * 100) / 100);
}

/** Versions of packages that the bench depends on, by their names. */
export function packageVersions(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, versionOf(name)]));
}

function versionOf(name: string): string {
  const text = readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
