import type { Problem, SectorReview, SupplierRecord } from '@plumbline/intake';
import {
  NAMED_ROWS,
  type QuestionCandidate,
  type QuestionDraft,
  type QuestionSubject,
} from '../../review/question-draft.ts';
import { countryMemoryKey, pairMemoryKey, sectorMemoryKey, type Answers } from './answers.ts';
import type { RecordDraft } from './record-draft.ts';

/** Most questions about pairs of one file; a file can hold one id a million times. */
const MOST_PAIRS = 1_000;
/** Most different values that are asked about. */
const MOST_VALUES = 20_000;

interface Growing {
  readonly draft: Omit<QuestionDraft, 'rowCount' | 'subject'>;
  readonly subject: Omit<QuestionSubject, 'rows'>;
  readonly rows: number[];
  rowCount: number;
}

/** Collects the questions of a file that park no row: one for each value, however often it occurs. */
export class QuestionCollector {
  readonly #countryHeading: string | null;
  readonly #values = new Map<string, Growing>();
  readonly #pairs: QuestionDraft[] = [];
  /** Records that later ones are paired with, by their first row. */
  readonly #earlier = new Map<number, Pick<RecordDraft, 'ordinal' | 'keys'>>();

  /** @param countryHeading heading of the column for the country of the sites, if the file has one */
  constructor(countryHeading: string | null) {
    this.#countryHeading = countryHeading;
  }

  /** Asks about a country that could not be read. Does not ask about origins of workers or inputs: an answer says where a site is. */
  country({ column, row, value, code, reason }: Problem): void {
    if (!code.startsWith('country-') || column === null || column !== this.#countryHeading || value === null) return;
    const memoryKey = countryMemoryKey(value);
    const choices = String(reason.parameters['choices'] ?? '');
    const candidates = choices === '' ? [] : choices.split(', ').map((country) => ({ country }));
    const subject = { text: value.slice(0, 500), heading: column };
    this.#add(
      [row],
      { kind: 'country', parked: false, recordOrdinal: null, memoryKey, candidates, why: reason },
      subject,
    );
  }

  /** Asks about work whose sector is unclear, once for each text. */
  sectors(record: SupplierRecord): void {
    for (const review of record.reviews) if (review.kind === 'sector') this.#sector(record, review);
  }

  #sector({ dossier }: SupplierRecord, { why, rows, sites: [first], work }: SectorReview): void {
    const site = dossier.sites.find(({ key }) => key === first);
    const near = site?.observations['activity.sectors']?.value ?? [];
    const candidates = near.map(({ key, confidence }): QuestionCandidate => ({ sector: key, confidence }));
    const memoryKey = sectorMemoryKey(work);
    this.#add(
      rows,
      { kind: 'sector', parked: false, recordOrdinal: null, memoryKey, candidates, why },
      { text: work.join(' | ').slice(0, 500) },
    );
  }

  /** Asks whether two suppliers of the file are the same, at the later one, unless a remembered answer says that they differ. */
  pair(record: SupplierRecord, { ordinal, keys, packed, rows }: RecordDraft, { matches }: Answers): void {
    const own = rows[0] ?? 0;
    const reviews = record.reviews.filter(({ kind }) => kind.startsWith('same-'));
    if (reviews.some(({ rows: others }) => others.every((row) => row > own))) this.#earlier.set(own, { ordinal, keys });
    const review = reviews.find(({ rows: others }) => others.some((row) => row < own));
    const other = review?.rows.find((row) => row < own);
    const earlier = this.#earlier.get(other ?? 0);
    if (review === undefined || other === undefined || earlier === undefined || this.#pairs.length >= MOST_PAIRS)
      return;
    const memoryKey = pairMemoryKey(earlier.keys, keys);
    if (matches.get(memoryKey) === 'different') return;
    this.#pairs.push({
      kind: 'match',
      parked: false,
      recordOrdinal: ordinal,
      memoryKey,
      subject: { text: packed.name, rows: rows.slice(0, NAMED_ROWS) },
      candidates: [{ row: other, ordinal: earlier.ordinal }],
      why: review.why,
      rowCount: rows.length,
    });
  }

  get questions(): QuestionDraft[] {
    const values = [...this.#values.values()].map(({ draft, subject, rows, rowCount }) => ({
      ...draft,
      subject: { ...subject, rows },
      rowCount,
    }));
    return [...values, ...this.#pairs];
  }

  #add(rows: readonly number[], draft: Growing['draft'], subject: Growing['subject']): void {
    const key = `${draft.kind} ${draft.memoryKey}`;
    const before = this.#values.get(key);
    if (before === undefined) {
      if (this.#values.size >= MOST_VALUES) return;
      this.#values.set(key, { draft, subject, rows: rows.slice(0, NAMED_ROWS), rowCount: rows.length });
      return;
    }
    before.rowCount += rows.length;
    before.rows.push(...rows.slice(0, NAMED_ROWS - before.rows.length));
  }
}
