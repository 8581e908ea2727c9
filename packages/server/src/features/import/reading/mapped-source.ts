import type { FieldKey } from '@plumbline/facts';
import type { IntakeOptions, RowSource } from '@plumbline/intake';
import type { Constant, MappedColumn } from '../import-row.ts';
import { withoutApostrophe } from './apostrophe.ts';

type Events = RowSource extends { rows(): AsyncIterable<infer Each> } ? Each : never;

/** What is done to the cells of a file before they are read. */
export interface CellAnswers {
  /** Countries that people have told, by the folded text of the cell. */
  readonly countries: ReadonlyMap<string, string>;
  /** The file holds rejected rows that were downloaded: the apostrophes that were put before formulas are taken away again. */
  readonly isCorrection: boolean;
}

export const NO_ANSWERS: CellAnswers = { countries: new Map(), isCorrection: false };

/** The form in which texts of cells are compared and remembered. */
export function foldedText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * A file as its mapping reads it: columns that nobody maps are left out, so that nothing is guessed from them, and equal headings are told apart.
 * It remembers the batch of rows that is being read.
 */
export class MappedSource implements RowSource {
  readonly #source: RowSource;
  readonly #columns: readonly MappedColumn[];
  readonly #answers: CellAnswers;
  readonly #country: number;
  readonly facts: RowSource['facts'];
  #batch = new Map<number, readonly string[]>();

  constructor(source: RowSource, columns: readonly MappedColumn[], answers: CellAnswers) {
    this.#source = source;
    this.#columns = columns;
    this.#answers = answers;
    this.#country = columns.findIndex(({ field }) => field === 'country');
    this.facts = { ...source.facts, header: distinctHeadings(source.facts.header, columns) };
  }

  /** What intake is asked for: each column by its heading, and the constants. */
  request(constants: readonly Constant[]): Required<Pick<IntakeOptions, 'map' | 'set'>> {
    return {
      map: Object.fromEntries(this.#columns.map(({ field }, place) => [field, this.facts.header[place] ?? ''])),
      set: Object.fromEntries(constants.map(({ field, value }) => [field, value])),
    };
  }

  /** Texts of fields in a row of the batch that is being read. */
  textsIn(row: number, fields: readonly FieldKey[]): string[] {
    const cells = this.#batch.get(row) ?? [];
    return fields.flatMap((field) => {
      const place = this.#columns.findIndex((column) => column.field === field);
      const text = cells[place]?.trim() ?? '';
      return text === '' ? [] : [text];
    });
  }

  async *rows(): AsyncGenerator<Events> {
    for await (const events of this.#source.rows()) {
      const batch = new Map<number, readonly string[]>();
      const read: Events = events.map((event) => {
        if (event.kind === 'broken') return event;
        const cells = this.#columns.map(({ index }) => event.value.cells[index] ?? '');
        const answered = this.#answered(this.#answers.isCorrection ? cells.map(withoutApostrophe) : cells);
        batch.set(event.value.row, answered);
        return { kind: 'row', value: { ...event.value, cells: answered } };
      });
      this.#batch = batch;
      yield read;
    }
  }

  #answered(cells: string[]): string[] {
    if (this.#country < 0 || this.#answers.countries.size === 0) return cells;
    const told = this.#answers.countries.get(foldedText(cells[this.#country] ?? ''));
    return told === undefined ? cells : cells.with(this.#country, told);
  }
}

function distinctHeadings(header: readonly string[], columns: readonly MappedColumn[]): string[] {
  const seen = new Set<string>();
  return columns.map(({ index }) => {
    const heading = header[index] ?? '';
    const own = heading === '' || seen.has(heading) ? `${heading} #${String(index + 1)}`.trim() : heading;
    seen.add(own);
    return own;
  });
}
