import {
  profileFile,
  readRecords,
  RefusedInput,
  type FileSource,
  type ReadEvent,
  type RowSource,
} from '@plumbline/intake';
import { packRecord } from '../../supplier/pack-record.ts';
import type { PackedRecord } from '../../supplier/packed-observation.ts';
import { MappedSource, type CellAnswers } from '../reading/mapped-source.ts';
import type { Answers } from './answers.ts';
import { allMended, mended, type Columns, type Mending } from './mendings.ts';
import { withToldSectors } from './told-sector.ts';

/** A mending with the suppliers that would have a band by it. */
export type WeighedMending = Mending & { readonly suppliers: number };

/** What mendings would lead to. */
export interface Weighed {
  /** The one that helps most first; without those that help nobody. */
  readonly mendings: readonly WeighedMending[];
  /** Suppliers that would have a band by all of them. */
  readonly together: number;
}

/** A supplier of the file that would have no band. */
export interface WithoutBand {
  /** Its rows in the file. */
  readonly rows: readonly number[];
  /** Whether it would have one if the file said this. */
  readonly hasBandBy: (record: PackedRecord) => boolean;
}

export interface Weighing {
  readonly row: Columns & { readonly sourceKind: FileSource; readonly asOf: string | null };
  readonly source: RowSource;
  readonly cells: CellAnswers;
  readonly answers: Answers;
  readonly mendings: readonly Mending[];
  /** An even part of those without a band. */
  readonly without: readonly WithoutBand[];
  /** ISO 8601. */
  readonly today: string;
  readonly turn: () => Promise<unknown>;
}

/** Rows of one supplier that are read again. */
const MOST_ROWS = 50;
/** A trial is proposed if it helps at least this part of the suppliers: a few hits are chance. */
const TRIAL_SHARE = 1 / 3;

/** Reads the rows of suppliers without a band again with each mending, and counts those that would have one. Counts suppliers of the part that was given. */
export async function weighMendings(weighing: Weighing): Promise<Weighed> {
  const { row, mendings, without } = weighing;
  // The file is not read again for nothing.
  if (mendings.length === 0) return { mendings: [], together: 0 };
  const rows = await rowsOf(weighing);
  const weighed: WeighedMending[] = [];
  for (const mending of mendings) {
    const suppliers = await helpedBy(weighing, rows, mended(row, mending));
    const isChance = mending.kind === 'column' && mending.isTrial && suppliers < without.length * TRIAL_SHARE;
    if (suppliers > 0 && !isChance) weighed.push({ ...mending, suppliers });
  }
  // A column alone may help nobody, because a country is missing too.
  const proposed = mendings.filter((each) => each.kind === 'country' || !each.isTrial);
  const mostFirst = weighed.toSorted((a, b) => b.suppliers - a.suppliers);
  const all = [...mostFirst, ...proposed];
  const together =
    all.length < 2 ? (mostFirst[0]?.suppliers ?? 0) : await helpedBy(weighing, rows, allMended(row, all));
  return { mendings: mostFirst, together };
}

/** The rows of the suppliers as they stand in the file. */
async function rowsOf({ source, without }: Weighing): Promise<ReadEvent[]> {
  const wanted = new Set(without.flatMap(({ rows }) => rows.slice(0, MOST_ROWS)));
  const found: ReadEvent[] = [];
  for await (const events of source.rows()) {
    found.push(...events.filter(({ value }) => wanted.has(value.row)));
    if (found.length === wanted.size) break;
  }
  return found;
}

async function helpedBy(weighing: Weighing, events: ReadEvent[], { mapping, constants }: Columns): Promise<number> {
  const { row, cells, answers, without, turn, today } = weighing;
  const part: RowSource = {
    facts: weighing.source.facts,
    async *rows() {
      yield events;
    },
  };
  const read = new MappedSource(part, mapping, cells);
  const owner = new Map(without.flatMap((each) => each.rows.map((number) => [number, each] as const)));
  const helped = new Set<WithoutBand>();
  try {
    const profile = await profileFile(read, {
      source: row.sourceKind,
      asOf: row.asOf,
      today,
      ...read.request(constants),
    });
    for await (const event of readRecords(read, profile, turn)) {
      if (event.kind !== 'supplier') continue;
      const supplier = owner.get(event.record.dossier.rows[0] ?? 0);
      if (supplier === undefined || helped.has(supplier)) continue;
      if (supplier.hasBandBy(packRecord(withToldSectors(event.record, answers.sectors), profile))) helped.add(supplier);
      await turn();
    }
  } catch (error) {
    // Columns that cannot be read so help nobody.
    if (!(error instanceof RefusedInput)) throw error;
  }
  return helped.size;
}
