import type { Problem, SectorReview, SupplierRecord } from '@plumbline/intake';
import {
  NAMED_ROWS,
  type QuestionCandidate,
  type QuestionDraft,
  type QuestionSubject,
} from '../../review/question-draft.ts';
import { countryMemoryKey, pairMemoryKey, sectorMemoryKey, type Answers } from './answers.ts';
import type { RecordDraft } from './record-draft.ts';
import type { RecordKeys } from './record-keys.ts';

/** Most questions about pairs of one file; a file can hold one id a million times. */
const MOST_PAIRS = 1_000;
/** Most different values that are asked about. */
const MOST_VALUES = 20_000;
/** Most records that later ones can be paired with. */
const MOST_EARLIER = 20_000;

type Draft = Omit<QuestionDraft, 'rowCount' | 'subject'>;
type Subject = Omit<QuestionSubject, 'rows'>;

interface Growing {
  /** The draft and its subject as JSON: parts of cells would keep the pieces of the file that they stand in. */
  readonly json: string;
  readonly rows: number[];
  rowCount: number;
}

/** What a pair asks of its earlier record. */
interface Earlier extends Pick<RecordKeys, 'identity' | 'nameKey'> {
  readonly ordinal: number;
}

/** Collects the questions of a file that park no row: one for each value, however often it occurs. */
export class QuestionCollector {
  readonly #countryHeading: string | null;
  readonly #values = new Map<string, Growing>();
  readonly #pairs: string[] = [];
  /** Records that later ones are paired with, as JSON, by their first row. */
  readonly #earlier = new Map<number, string>();

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
    if (this.#earlier.size < MOST_EARLIER && reviews.some(({ rows: others }) => others.every((row) => row > own))) {
      const { identity, nameKey } = keys;
      this.#earlier.set(own, JSON.stringify({ ordinal, identity, nameKey } satisfies Earlier));
    }
    const review = reviews.find(({ rows: others }) => others.some((row) => row < own));
    const other = review?.rows.find((row) => row < own);
    const kept = this.#earlier.get(other ?? 0);
    if (review === undefined || other === undefined || kept === undefined || this.#pairs.length >= MOST_PAIRS) return;
    const earlier = JSON.parse(kept) as Earlier;
    const memoryKey = pairMemoryKey(earlier, keys);
    if (matches.get(memoryKey) === 'different') return;
    const question: QuestionDraft = {
      kind: 'match',
      parked: false,
      recordOrdinal: ordinal,
      memoryKey,
      subject: { text: packed.name, rows: rows.slice(0, NAMED_ROWS) },
      candidates: [{ row: other, ordinal: earlier.ordinal }],
      why: review.why,
      rowCount: rows.length,
    };
    this.#pairs.push(JSON.stringify(question));
  }

  get questions(): QuestionDraft[] {
    const values = [...this.#values.values()].map(({ json, rows, rowCount }): QuestionDraft => {
      const [draft, subject] = JSON.parse(json) as [Draft, Subject];
      return { ...draft, subject: { ...subject, rows }, rowCount };
    });
    return [...values, ...this.#pairs.map((json) => JSON.parse(json) as QuestionDraft)];
  }

  #add(rows: readonly number[], draft: Draft, subject: Subject): void {
    const key = `${draft.kind} ${draft.memoryKey}`;
    const before = this.#values.get(key);
    if (before === undefined) {
      if (this.#values.size >= MOST_VALUES) return;
      const json = JSON.stringify([draft, subject]);
      this.#values.set(key, { json, rows: rows.slice(0, NAMED_ROWS), rowCount: rows.length });
      return;
    }
    before.rowCount += rows.length;
    before.rows.push(...rows.slice(0, NAMED_ROWS - before.rows.length));
  }
}
