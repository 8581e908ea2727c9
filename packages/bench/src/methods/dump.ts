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
export interface Dump<Supplier = DumpedSupplier> {
  readonly list: string;
  readonly methodology: string;
  /** Null for an edition that is not loaded. */
  readonly editions: readonly { readonly key: string; readonly edition: string | null }[];
  readonly suppliers: readonly Supplier[];
}

/**
 * Reads the files `<list>.json` of a folder, in the order of their names.
 * @param kept the part of a supplier that is wanted: whole dumps together may not fit into memory
 */
export function dumpsIn<Supplier = DumpedSupplier>(
  folder: string,
  kept: (supplier: Supplier) => Supplier = (supplier) => supplier,
): Dump<Supplier>[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const dump = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<Dump<Supplier>, 'list'>;
      const { methodology, editions, suppliers } = dump;
      return { list: name.replace(/\.json$/, ''), methodology, editions, suppliers: suppliers.map(kept) };
    });
}
