import { readingLimits } from '../reading-limits.ts';
import type { PackedEvent } from './child-messages.ts';
import type { SheetRow } from './workbook.ts';

/** The events of the rows below the header, each with as many cells as the header; blank rows give none. */
export function packedEvents(rows: readonly SheetRow[], headerRow: number, columns: number): PackedEvent[] {
  const events: PackedEvent[] = [];
  for (const row of rows) {
    const event = row.row > headerRow ? packedEvent(row, columns) : null;
    if (event !== null) events.push(event);
  }
  return events;
}

function packedEvent({ row, cells, tooLongIn, missingIn }: SheetRow, columns: number): PackedEvent | null {
  if (tooLongIn > 0) return [row, 'cell-too-long', { column: tooLongIn, limit: readingLimits.cellCharacters }];
  if (missingIn > 0) return [row, 'shared-text-missing', { column: missingIn }];
  const filled = cells.findIndex((cell) => cell.trim() !== '');
  if (filled === -1) return null;
  if (cells.some((cell) => cell.includes('\0'))) return [row, 'nul-character', {}];
  const within = cells.slice(0, columns);
  while (within.length < columns) within.push('');
  const unheaded = cells.slice(columns).some((cell) => cell.trim() !== '');
  return unheaded ? [row, within, 1] : [row, within];
}
