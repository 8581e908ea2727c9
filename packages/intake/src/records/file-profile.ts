import type { FieldKey } from '@plumbline/facts';
import type { Mapping } from '../mapping/mapping.ts';
import type { ColumnFormat } from '../values/column-format.ts';
import type { OneText } from '../values/one-text.ts';
import type { ShareReading, ShareUnit } from '../values/share-unit.ts';
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
  /** How the bare numbers of columns with shares are read, in the order of the columns. */
  readonly shares: ReadonlyMap<FieldKey, ShareReading>;
  /** The activity, where every row says the same. */
  readonly oneTexts: ReadonlyMap<FieldKey, OneText>;
  readonly asOf: AsOf;
  readonly source: FileSource;
  readonly counts: FileCounts;
  readonly layout: RowLayout;
  /** How the country could be told where no column names it. */
  readonly countryProposal: CountryProposal | null;
  readonly index: SupplierIndex;
}

/** The profile with the bare shares of a field read in this unit: what a person would see if they said so. */
export function withShareUnit(profile: FileProfile, field: FieldKey, unit: ShareUnit): FileProfile {
  const before = profile.formats.get(field);
  if (before === undefined) return profile;
  return { ...profile, formats: new Map(profile.formats).set(field, { ...before, scale: unit }) };
}
