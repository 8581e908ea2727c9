import type { IntakeOptions, RowSource } from '@plumbline/intake';
import { givingWay } from '../../../platform/turns/giving-way.ts';
import type { Constant, MappedColumn } from '../import-parts.ts';
import { withoutApostrophe } from './apostrophe.ts';

type Events = RowSource extends { rows(): AsyncIterable<infer Each> } ? Each : never;

/** How to change the cells of a file before they are read. */
export interface CellAnswers {
  /** Countries that people answered, by the folded text of the cell. */
  readonly countries: ReadonlyMap<string, string>;
  /** The file holds downloaded rejected rows: removes the apostrophes that were put before formulas. */
  readonly isCorrection: boolean;
}

export const NO_ANSWERS: CellAnswers = { countries: new Map(), isCorrection: false };

/** The form in which texts of cells are compared and remembered. */
export function foldedText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * A file as read through its mapping: leaves out unmapped columns, so that nothing is guessed from them, and makes equal headings distinct.
 */
export class MappedSource implements RowSource {
  readonly #source: RowSource;
  readonly #columns: readonly MappedColumn[];
  readonly #answers: CellAnswers;
  readonly #country: number;
  readonly facts: RowSource['facts'];

  constructor(source: RowSource, columns: readonly MappedColumn[], answers: CellAnswers) {
    this.#source = source;
    this.#columns = columns;
    this.#answers = answers;
    this.#country = columns.findIndex(({ field }) => field === 'country');
    this.facts = { ...source.facts, header: distinctHeadings(source.facts.header, columns) };
  }

  /** The options for intake: each column by its heading, the constants, and what was said of units of shares and of the one text of a column. */
  request(constants: readonly Constant[]): Required<Pick<IntakeOptions, 'map' | 'set' | 'shares' | 'texts'>> {
    const map: Record<string, string[]> = {};
    for (const [place, { field }] of this.#columns.entries()) {
      (map[field] ??= []).push(this.facts.header[place] ?? '');
    }
    return {
      map,
      set: Object.fromEntries(constants.map(({ field, value }) => [field, value])),
      shares: Object.fromEntries(this.#columns.flatMap(({ field, share }) => (share ? [[field, share]] : []))),
      texts: Object.fromEntries(this.#columns.flatMap(({ field, oneText }) => (oneText ? [[field, oneText]] : []))),
    };
  }

  /** The rows in small portions, with a turn for other work of the process after each, whatever the length of their texts. */
  async *rows(): AsyncGenerator<Events> {
    for await (const events of this.#source.rows()) yield* givingWay(portionsOf(this.#mapped(events)), () => Infinity);
  }

  #mapped(events: Events): Events {
    return events.map((event): Events[number] => {
      if (event.kind === 'broken') return event;
      const cells = this.#columns.map(({ index }) => event.value.cells[index] ?? '');
      const answered = this.#answered(this.#answers.isCorrection ? cells.map(withoutApostrophe) : cells);
      return { kind: 'row', value: { ...event.value, cells: answered } };
    });
  }

  #answered(cells: string[]): string[] {
    if (this.#country < 0 || this.#answers.countries.size === 0) return cells;
    const told = this.#answers.countries.get(foldedText(cells[this.#country] ?? ''));
    return told === undefined ? cells : cells.with(this.#country, told);
  }
}

/** Most rows and characters of a portion. */
const PORTION = { rows: 50, characters: 20_000 };

function* portionsOf(events: Events): Generator<Events> {
  let portion: Events = [];
  let characters = 0;
  for (const event of events) {
    portion.push(event);
    characters += charactersOf(event);
    if (portion.length < PORTION.rows && characters < PORTION.characters) continue;
    yield portion;
    portion = [];
    characters = 0;
  }
  if (portion.length > 0) yield portion;
}

function charactersOf(event: Events[number]): number {
  return event.kind === 'broken' ? 0 : event.value.cells.reduce((sum, cell) => sum + cell.length, 0);
}

/** The headings of mapped columns: equal ones are told apart by their place in the file. */
export function distinctHeadings(header: readonly string[], columns: readonly MappedColumn[]): string[] {
  const seen = new Set<string>();
  return columns.map(({ index }) => {
    const heading = header[index] ?? '';
    const own = heading === '' || seen.has(heading) ? `${heading} #${String(index + 1)}`.trim() : heading;
    seen.add(own);
    return own;
  });
}
