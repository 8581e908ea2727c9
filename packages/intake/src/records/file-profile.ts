import type { FieldKey } from '@plumbline/facts';
import type { Mapping } from '../mapping/mapping.ts';
import type { ColumnFormat } from '../values/column-format.ts';
import type { AsOf, FileSource } from './intake-options.ts';
import type { CountryProposal } from './country-proposal.ts';
import type { RowLayout } from './row-layout.ts';
import type { SupplierIndex } from './supplier-index.ts';

/** Counts of a file: `accepted + rejected = rows`. */
export interface FileCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly suppliers: number;
  readonly sites: number;
}

/** Results of the first reading of a file, which the second one needs. */
export interface FileProfile {
  readonly mapping: Mapping;
  /** Format of the values of each surveyed field. */
  readonly formats: ReadonlyMap<FieldKey, ColumnFormat>;
  readonly asOf: AsOf;
  readonly source: FileSource;
  readonly counts: FileCounts;
  readonly layout: RowLayout;
  /** How the country could be told where no column names it. */
  readonly countryProposal: CountryProposal | null;
  readonly index: SupplierIndex;
}
