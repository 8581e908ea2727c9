import type { Table } from '../src/edition.ts';

/**
 * Makes one reference table out of its sources.
 * @param from folder of the sources, laid out as its README says
 */
export type Derivation = (from: string) => Promise<Table>;
