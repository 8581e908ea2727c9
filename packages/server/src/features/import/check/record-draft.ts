import type { PackedRecord } from '../../supplier/packed-observation.ts';
import type { StoredDifference } from '../../supplier/compare-record.ts';
import type { RecordKeys } from './record-keys.ts';

/** Records that make one transaction of the commit. */
export const CHUNK_RECORDS = 10_000;

/** One record of the file before it is known whose it is. */
export interface RecordDraft {
  readonly ordinal: number;
  readonly rows: readonly number[];
  readonly packed: PackedRecord;
  readonly keys: RecordKeys;
  /** Its sites whose sector is not clear. */
  readonly unclearWork: readonly UnclearWork[];
}

/** A site of a record, by its key, with that by which an answer about the sector of its work is remembered. */
export interface UnclearWork {
  readonly site: string;
  readonly work: string;
}

export type RecordTile = 'new' | 'changed' | 'same' | 'parked';

/** One record as it is staged. */
export interface StagedRecord extends RecordDraft {
  readonly tile: RecordTile;
  /** Whose it is; a new id for a new supplier, null while it is a question. */
  readonly supplierId: string | null;
  /** Of the observations that it was compared with. */
  readonly baseDigest: string;
  readonly differences: readonly StoredDifference[];
}
