import type { Problem, SupplierRecord } from '@plumbline/intake';
import { foldedText } from '../reading/mapped-source.ts';
import { sectorMemoryKey } from './answers.ts';
import {
  NAMED_ROWS,
  type QuestionCandidate,
  type QuestionDraft,
  type QuestionSubject,
  type RecordDraft,
} from './record-draft.ts';

/** Questions about pairs of one file that are asked; a file can hold one id a million times. */
const MOST_PAIRS = 1_000;
/** Different values that are asked about. */
const MOST_VALUES = 20_000;

interface Growing {
  readonly draft: Omit<QuestionDraft, 'rowCount' | 'subject'>;
  readonly subject: Omit<QuestionSubject, 'rows'>;
  readonly rows: number[];
  rowCount: number;
}

/** Collects what the file leaves open and no row waits for: one question for each value, however often it stands. */
export class QuestionCollector {
  readonly #values = new Map<string, Growing>();
  readonly #pairs: QuestionDraft[] = [];

  /** A country that could not be read. */
  country({ column, row, value, code, reason }: Problem): void {
    if (!code.startsWith('country-') || value === null) return;
    const memoryKey = foldedText(value).slice(0, 500);
    const choices = String(reason.parameters['choices'] ?? '');
    const candidates = choices === '' ? [] : choices.split(', ').map((country) => ({ country }));
    const subject = { text: value.slice(0, 500), heading: column };
    this.#add(
      row,
      { kind: 'country', parked: false, recordOrdinal: null, memoryKey, candidates, why: reason },
      subject,
    );
  }

  /** Work whose sector is not clear. @param texts what the first row of the record says of the work */
  sector(record: SupplierRecord, texts: readonly string[]): void {
    const review = record.reviews.find(({ kind }) => kind === 'sector');
    const [row] = record.dossier.rows;
    if (review === undefined || row === undefined || texts.length === 0) return;
    const memoryKey = sectorMemoryKey(texts);
    const candidates = record.sectors
      .slice(0, 5)
      .map(({ key, confidence }): QuestionCandidate => ({ sector: key, confidence }));
    const draft = {
      kind: 'sector' as const,
      parked: false,
      recordOrdinal: null,
      memoryKey,
      candidates,
      why: review.why,
    };
    this.#add(row, draft, { text: texts.join(' | ').slice(0, 500) }, record.dossier.rows.length);
  }

  /** Two suppliers of the file that may be one; each pair is asked about at its later one. */
  pair(record: SupplierRecord, { ordinal, keys, packed, rows }: RecordDraft): void {
    const [own] = rows;
    const review = record.reviews.find(
      ({ kind, rows: others }) => kind.startsWith('same-') && others.some((row) => row < (own ?? 0)),
    );
    const other = review?.rows.find((row) => row < (own ?? 0));
    if (review === undefined || other === undefined || this.#pairs.length >= MOST_PAIRS) return;
    this.#pairs.push({
      kind: 'match',
      parked: false,
      recordOrdinal: ordinal,
      memoryKey: `${keys.identity} ${keys.nameKey}`.slice(0, 500),
      subject: { text: packed.name, rows: rows.slice(0, NAMED_ROWS) },
      candidates: [{ row: other }],
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

  #add(row: number, draft: Growing['draft'], subject: Growing['subject'], rowCount = 1): void {
    const key = `${draft.kind} ${draft.memoryKey}`;
    const before = this.#values.get(key);
    if (before === undefined) {
      if (this.#values.size < MOST_VALUES) this.#values.set(key, { draft, subject, rows: [row], rowCount });
      return;
    }
    before.rowCount += rowCount;
    if (before.rows.length < NAMED_ROWS) before.rows.push(row);
  }
}
