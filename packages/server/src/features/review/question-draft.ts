import type { Explained } from '@plumbline/facts';

/** A question about an import, before it is stored. */
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

/** The subject of the question. `rows` holds only the first of its rows. */
export interface QuestionSubject {
  readonly text: string;
  readonly heading?: string | null;
  readonly rows: readonly number[];
}

/** A possible answer: a supplier, a row of the same file, a country or a sector. */
export interface QuestionCandidate {
  readonly supplierId?: string;
  readonly row?: number;
  readonly ordinal?: number;
  readonly memoryKey?: string;
  readonly country?: string;
  readonly sector?: string;
  readonly confidence?: number;
}

/** How many rows a question names at most. */
export const NAMED_ROWS = 20;

const kindWeight = { match: 4, country: 3, sector: 2 } as const;

/** How much an answer decides: the number of rows, weighted by the kind of question. */
export function weightOf({ kind, rowCount, parked }: Pick<QuestionDraft, 'kind' | 'rowCount' | 'parked'>): number {
  return Math.min(1_000_000, rowCount) * (kindWeight[kind] + (parked ? 1 : 0));
}
