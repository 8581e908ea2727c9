interface Cell {
  readonly total: number;
  readonly share: number | null;
}

/** What a cell shows: a share, "too few" or "none". */
export function heatWord(cell: Cell): 'share' | 'few' | 'none' {
  if (cell.total === 0) return 'none';
  return cell.share === null ? 'few' : 'share';
}

/** How strong the tint of a share is, in percent of the colour; ink stays readable on the strongest. */
export function heatTint(share: number): number {
  return Math.round(4 + 38 * Math.min(Math.max(share, 0), 1));
}
