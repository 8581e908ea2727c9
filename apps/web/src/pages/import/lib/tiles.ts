import type { Tile } from '../../../gql/graphql.ts';
import { TILES } from './import-search.ts';

/** Rows of an import by outcome. */
export interface TileCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly parked: number;
  readonly rejected: number;
}

export function rowsOf(counts: TileCounts, tile: Tile): number {
  const rows: Readonly<Record<Tile, number>> = {
    NEW: counts.new,
    CHANGED: counts.changed,
    SAME: counts.same,
    PARKED: counts.parked,
    REJECTED: counts.rejected,
  };
  return rows[tile];
}

/** Rows that the import would write. */
export function rowsToWrite(counts: TileCounts): number {
  return counts.new + counts.changed;
}

/** The tile that is open by default: changed rows before new ones. */
export function firstTile(counts: TileCounts): Tile {
  const order: readonly Tile[] = ['CHANGED', 'NEW', 'PARKED', 'REJECTED', 'SAME'];
  return order.find((tile) => rowsOf(counts, tile) > 0) ?? 'NEW';
}

/** The tiles that hold rows, with how many, in the order of the page. */
export function filledTiles(counts: TileCounts): readonly { readonly tile: Tile; readonly rows: number }[] {
  return TILES.map((tile) => ({ tile, rows: rowsOf(counts, tile) })).filter(({ rows }) => rows > 0);
}
