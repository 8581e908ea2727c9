/** Numbers of people, whole. A table divides the same people in one way or in two: by site, or by site and group. */
export interface CountTable {
  readonly key: string;
  readonly title: string;
  /** Everybody; null where nobody has said. */
  readonly total: number | null;
  readonly cells: readonly CountCell[];
}

export interface CountCell {
  readonly row: string;
  /** Null where the people are divided one way only. */
  readonly column: string | null;
  readonly count: number;
}

/** So many of so many people; null where it is not known. */
export interface PeopleCount {
  readonly count: number | null;
  readonly of: number | null;
}

/** A number as it may be told: rounded, or not at all. It does not say whether a group is small, or kept back for the sake of another one. */
export type ToldCount = { readonly kind: 'about'; readonly count: number } | { readonly kind: 'not-told' };

export interface ToldTable {
  readonly key: string;
  readonly title: string;
  readonly total: ToldCount;
  readonly cells: readonly { readonly row: string; readonly column: string | null; readonly told: ToldCount }[];
}

/** The smallest group about which anything is told: `sealedPeopleLeast` of the method. */
export const SMALLEST_GROUP = 10;
/** What numbers of people are rounded to. */
const ROUNDED_TO = 5;

const NOT_TOLD: ToldCount = { kind: 'not-told' };

/**
 * What may be told of numbers of people, here and nowhere else: nothing of a group below ten, nobody included; nothing of the next smallest group either where
 * the small one could be found by taking away the others, as long as those kept back are fewer than two groups or ten people; the rest rounded to five.
 */
export function toldTable({ key, title, total, cells }: CountTable): ToldTable {
  const kept = keptBack(cells);
  return {
    ...{ key, title },
    total: total === null || total < SMALLEST_GROUP ? NOT_TOLD : about(total),
    cells: cells.map((cell) => ({
      ...{ row: cell.row, column: cell.column },
      told: kept.has(cell) ? NOT_TOLD : about(cell.count),
    })),
  };
}

/** What may be told of some people among others: the others are a group too. */
export function toldPeople({ count, of }: PeopleCount): { readonly count: ToldCount; readonly of: ToldCount } {
  if (count === null) return { count: NOT_TOLD, of: of === null ? NOT_TOLD : tellable(of) };
  if (of === null) return { count: tellable(count), of: NOT_TOLD };
  const rest = { row: 'rest', column: null, count: of - count };
  const { cells, total } = toldTable({
    ...{ key: '', title: '', total: of },
    cells: [{ row: 'part', column: null, count }, rest],
  });
  return { count: cells[0]?.told ?? NOT_TOLD, of: total };
}

function tellable(count: number): ToldCount {
  return count < SMALLEST_GROUP ? NOT_TOLD : about(count);
}

function about(count: number): ToldCount {
  return { kind: 'about', count: Math.round(count / ROUNDED_TO) * ROUNDED_TO };
}

function keptBack(cells: readonly CountCell[]): ReadonlySet<CountCell> {
  const kept = new Set(cells.filter(({ count }) => count < SMALLEST_GROUP));
  const lines = linesOf(cells);
  for (let more = true; more;) {
    more = false;
    for (const line of lines) {
      const next = nextToKeep(line, kept);
      if (next === null) continue;
      kept.add(next);
      more = true;
    }
  }
  return kept;
}

/** Cells whose sum is told, or known from elsewhere: all of them, and where people are divided in two ways each row and each column. */
function linesOf(cells: readonly CountCell[]): CountCell[][] {
  const by = (side: (cell: CountCell) => string | null): CountCell[][] => {
    const groups = new Map<string, CountCell[]>();
    for (const cell of cells) groups.set(side(cell) ?? '', [...(groups.get(side(cell) ?? '') ?? []), cell]);
    return [...groups.values()];
  };
  const isTwoWays = cells.some(({ column }) => column !== null);
  return [[...cells], ...(isTwoWays ? [...by(({ row }) => row), ...by(({ column }) => column)] : [])];
}

/** The smallest cell that is still told, where those kept back could be found from the line; null where they cannot, or nothing is left to keep back. */
function nextToKeep(line: readonly CountCell[], kept: ReadonlySet<CountCell>): CountCell | null {
  const hidden = line.filter((cell) => kept.has(cell));
  const people = hidden.reduce((sum, { count }) => sum + count, 0);
  if (hidden.length === 0 || (hidden.length > 1 && people >= SMALLEST_GROUP)) return null;
  const told = line.filter((cell) => !kept.has(cell));
  return told.reduce<CountCell | null>((least, cell) => (least === null || isLess(cell, least) ? cell : least), null);
}

function isLess(one: CountCell, other: CountCell): boolean {
  if (one.count !== other.count) return one.count < other.count;
  return `${one.row} ${one.column ?? ''}` < `${other.row} ${other.column ?? ''}`;
}
