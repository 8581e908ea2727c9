import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a comparison reads of one supplier in the JSON of `plumbline screen`. */
export interface DumpedSupplier {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly lane: string;
  readonly coverage: string;
  readonly scores: Readonly<Record<'C0' | 'C' | 'I' | 'R0' | 'R', string | null>>;
  readonly terms: readonly {
    readonly key: string;
    readonly value: string;
    readonly contribution: string;
    readonly ruleId: string | null;
    /** Absent in dumps of versions that did not say it. */
    readonly counted?: string | null;
  }[];
}

/** One list as a version of the methodology judged it. */
export interface Dump {
  readonly list: string;
  readonly methodology: string;
  readonly suppliers: readonly DumpedSupplier[];
}

/** Reads the files `<list>.json` of a folder, in the order of their names. */
export function dumpsIn(folder: string): Dump[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { methodology, suppliers } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<Dump, 'list'>;
      return { list: name.replace(/\.json$/, ''), methodology, suppliers };
    });
}
