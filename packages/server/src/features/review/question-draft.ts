import type { Explained } from '@plumbline/facts';

/** Something about an import that a person must decide, as it is asked. */
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
