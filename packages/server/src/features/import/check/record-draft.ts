import type { Explained } from '@plumbline/facts';
import type { PackedRecord } from '../../supplier/observations/packed-observation.ts';
import type { StoredDifference } from '../../supplier/observations/compare-record.ts';
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

/** Something that a person must decide, as it is asked. */
export interface QuestionDraft {
  readonly kind: 'match' | 'country' | 'sector';
  /** True when the row waits for the answer. */
  readonly parked: boolean;
  readonly recordOrdinal: number | null;
  readonly memoryKey: string;
  readonly subject: QuestionSubject;
  readonly candidates: readonly QuestionCandidate[];
  readonly why: Explained;
  readonly rowCount: number;
}

/** What is asked about. `rows`: the first of them. */
export interface QuestionSubject {
  readonly text: string;
  readonly heading?: string | null;
  readonly rows: readonly number[];
}

/** What the answer may be: a supplier, a row of the same file, a country or a sector. */
export interface QuestionCandidate {
  readonly supplierId?: string;
  readonly row?: number;
  readonly ordinal?: number;
  readonly memoryKey?: string;
  readonly country?: string;
  readonly sector?: string;
  readonly confidence?: number;
}

/** Rows that a question names. */
export const NAMED_ROWS = 20;

const kindWeight = { match: 4, country: 3, sector: 2 } as const;

/** How much an answer decides: rows, by what the kind of question leaves open. */
export function weightOf({ kind, rowCount, parked }: Pick<QuestionDraft, 'kind' | 'rowCount' | 'parked'>): number {
  return Math.min(1_000_000, rowCount) * (kindWeight[kind] + (parked ? 1 : 0));
}
