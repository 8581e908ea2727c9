import { changedRow } from './later-changes.ts';
import { namelessRow, spoil } from './list-dirt.ts';
import { cellsOf } from './seed-columns.ts';
import type { SeedCells } from './seed-columns.ts';
import { SeededRandom } from './seeded-random.ts';
import { SupplierMaker } from './supplier-maker.ts';
import opening from './words/opening.json' with { type: 'json' };

export { HEADER } from './seed-columns.ts';
export { writeSeedFile } from './write-seed-file.ts';

export interface SeedOptions {
  /** Rows below the header. */
  readonly rows: number;
  /** A whole number; the same seed gives the same rows. */
  readonly seed: number;
  /** Where the ids of suppliers start that a later list adds; another one for each list. */
  readonly numbers?: number;
}

/** The list that `npm start` imports first. */
export const FIRST_IMPORT: SeedOptions = { rows: 5_070, seed: 20_261_120 };

/** The list that it imports next, so that something has changed. */
export const SECOND_IMPORT: SeedOptions = { rows: 300, seed: 20_261_123 };

/** The list after that. */
export const THIRD_IMPORT: SeedOptions = { rows: 200, seed: 20_261_109, numbers: 6_000_000 };

/** And the lists after that one. */
export const FOURTH_IMPORT: SeedOptions = { rows: 150, seed: 20_261_118, numbers: 7_000_000 };
export const FIFTH_IMPORT: SeedOptions = { rows: 90, seed: 20_261_128, numbers: 8_000_000 };

/** The list of a second buyer: the suppliers with a story, and a few others. */
export const SHORT_LIST: SeedOptions = { rows: 40, seed: 20_261_121 };

/** Ids of suppliers that a later list adds start here. */
const LATER_NUMBERS = 5_000_000;
/** How many rows back a repeated row can be. */
const RECENT = 40;
const SHARES = {
  nameless: 0.0012,
  repeated: 0.006,
  otherName: 0.0015,
  addedLater: 0.3,
  changedLater: 0.7,
} as const;

/** Rows of a fictional supplier list, with cells in the order of the header. The same options give the same rows. */
export function* supplierRows(options: SeedOptions): Generator<readonly string[]> {
  for (const { row } of firstRows(options)) yield cellsOf(row);
}

/**
 * Rows of a later list about the suppliers of a first one: of ten rows, about five change something, two repeat what is known, three add a supplier.
 */
export function* secondRows(options: SeedOptions, first: SeedOptions = FIRST_IMPORT): Generator<readonly string[]> {
  const random = new SeededRandom(options.seed);
  const additions = new SupplierMaker(options.seed, options.numbers ?? LATER_NUMBERS);
  const known = knownRows(first, options.rows);
  for (let given = 0; given < options.rows; given += 1) {
    const earlier = random.chance(SHARES.addedLater) ? undefined : known.next().value;
    if (earlier === undefined) yield cellsOf(additions.next()[0] ?? {});
    else yield cellsOf(random.chance(SHARES.changedLater) ? changedRow(earlier, random) : earlier);
  }
}

/** Suppliers with a story, before those that are made by chance. */
const OPENING: readonly SeedCells[] = opening;

interface FirstRow {
  readonly row: SeedCells;
  /** Whether it is its supplier's only row and no other supplier has its id, so that a later row with that id must be about this supplier. */
  readonly alone: boolean;
}

function* firstRows({ rows, seed }: SeedOptions): Generator<FirstRow> {
  const random = new SeededRandom(seed + 1);
  const maker = new SupplierMaker(seed);
  const recent: SeedCells[] = [];
  let left = rows;
  for (const row of OPENING.slice(0, rows)) {
    left -= 1;
    yield { row, alone: false };
  }
  while (left > 0) {
    const made = nextRows(maker, random, recent).slice(0, left);
    left -= made.length;
    yield* made;
  }
}

/** The next supplier, or sometimes a row that is not a new supplier: nameless, a repeat, or an id under another name. */
function nextRows(maker: SupplierMaker, random: SeededRandom, recent: SeedCells[]): FirstRow[] {
  if (random.chance(SHARES.nameless)) return [{ row: namelessRow(random), alone: false }];
  const earlier = recent.length > 0 ? random.pick(recent) : undefined;
  if (earlier && random.chance(SHARES.repeated)) return [{ row: earlier, alone: false }];
  const rows = maker.next();
  for (const row of rows) spoil(row, random);
  const [first] = rows;
  if (!first || rows.length > 1) return rows.map((row) => ({ row, alone: false }));
  if (earlier?.id !== undefined && random.chance(SHARES.otherName)) {
    return [{ row: { ...first, id: earlier.id }, alone: false }];
  }
  recent.push(first);
  if (recent.length > RECENT) recent.shift();
  return [{ row: first, alone: true }];
}

/** Suppliers with a single row, picked evenly from the first list. */
function* knownRows(first: SeedOptions, wanted: number): Generator<SeedCells, undefined> {
  const step = Math.max(1, Math.floor(first.rows / (wanted * 0.85)));
  let at = 0;
  for (const { row, alone } of firstRows(first)) {
    if (!alone) continue;
    at += 1;
    if (at % step === 0) yield row;
  }
}
