import type { PackedRecord } from '../../supplier/packed-observation.ts';
import type { StoredDifference } from '../../supplier/compare-record.ts';
import type { RecordKeys } from './record-keys.ts';

/** Records in one transaction of the commit. */
export const CHUNK_RECORDS = 10_000;

/** One record of the file before it is matched to a supplier. */
export interface RecordDraft {
  readonly ordinal: number;
  readonly rows: readonly number[];
  readonly packed: PackedRecord;
  readonly keys: RecordKeys;
  /** Its sites whose sector is unclear. */
  readonly unclearWork: readonly UnclearWork[];
}

/** A site of a record, by its key, with the memory key of an answer about the sector of its work. */
export interface UnclearWork {
  readonly site: string;
  readonly work: string;
}

export type RecordTile = 'new' | 'changed' | 'same' | 'parked';

/** One staged record. */
export interface StagedRecord extends RecordDraft {
  readonly tile: RecordTile;
  /** The supplier that it belongs to; a new id for a new supplier, null while it is a question. */
  readonly supplierId: string | null;
  /** Digest of the observations that it was compared with. */
  readonly baseDigest: string;
  readonly differences: readonly StoredDifference[];
}
