import type { PackedIdentifier, PackedName } from './packed-observation.ts';

/** A record that was written into a supplier. */
export interface WrittenRecord {
  readonly importId: string;
  readonly ordinal: number;
  readonly rows: readonly number[];
  /** The supplier that would have the record without merges. */
  readonly owner: string;
  readonly keys: readonly string[];
  readonly identifiers: readonly PackedIdentifier[];
  readonly names: readonly PackedName[];
}
