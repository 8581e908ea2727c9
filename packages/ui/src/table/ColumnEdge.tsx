import type { KeyboardEvent, PointerEvent } from 'react';

import type { ColumnWidths } from './columns.ts';
import { LEAST_WIDTH, MOST_WIDTH, widthsAfter } from './column-widths.ts';
import classes from './DataTable.module.css';

/** Pixels that an arrow key moves the edge by. */
const STEP = 16;

interface ColumnEdgeProps {
  id: string;
  heading: string;
  /** Pixels; of a column that nobody has measured, what it asks for. */
  width: number;
  resizing: ColumnWidths;
}

/** The edge at the end of a heading: dragged, or moved by arrow keys, it makes the column wider or narrower; a double click or Delete gives all columns their usual widths. */
export function ColumnEdge({ id, heading, width, resizing: { onWidths, label } }: ColumnEdgeProps) {
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const cell = event.currentTarget.closest('th');
    if (cell === null || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const [from, start, sign] = [event.clientX, cell.offsetWidth, isRightToLeft(cell) ? -1 : 1];
    const edge = event.currentTarget;
    const at = (x: number): number => start + sign * (x - from);
    const move = ({ clientX }: globalThis.PointerEvent): void => draw(cell, id, at(clientX));
    const end = ({ clientX }: globalThis.PointerEvent): void => {
      edge.removeEventListener('pointermove', move);
      const table = cell.closest('table');
      // From here on the styles are those of the widths that are chosen.
      if (table !== null) Object.assign(table.style, { tableLayout: '', minWidth: '' });
      if (clientX !== from) onWidths(widthsAfter(measured(cell), id, at(clientX)));
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', end, { once: true });
    edge.addEventListener('pointercancel', end, { once: true });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = event.currentTarget.closest('th');
    if (cell === null) return;
    const sign = isRightToLeft(cell) ? -1 : 1;
    const by = { ArrowRight: sign * STEP, ArrowLeft: -sign * STEP }[event.key];
    if (by !== undefined) onWidths(widthsAfter(measured(cell), id, cell.offsetWidth + by));
    else if (event.key === 'Delete') onWidths(null);
    else return;
    event.preventDefault();
  };
  return (
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={label(heading)}
      aria-valuenow={width}
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={MOST_WIDTH}
      tabIndex={0}
      className={classes.edge}
      onPointerDown={onPointerDown}
      onDoubleClick={() => onWidths(null)}
      onKeyDown={onKeyDown}
    />
  );
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

/** Every heading of the row that can be made wider, with the width that it has. */
function measured(cell: HTMLTableCellElement): Record<string, number> {
  const cells = [...(cell.parentElement?.querySelectorAll<HTMLTableCellElement>('th[data-column]') ?? [])];
  return Object.fromEntries(cells.map((each) => [each.dataset['column'] ?? '', each.offsetWidth]));
}

/** Shows the width while the edge is dragged, without rendering the rows. */
function draw(cell: HTMLTableCellElement, id: string, width: number): void {
  const table = cell.closest('table');
  if (table === null) return;
  const widths = widthsAfter(measured(cell), id, width);
  for (const each of cell.parentElement?.querySelectorAll<HTMLTableCellElement>('th[data-column]') ?? [])
    each.style.width = `${widths[each.dataset['column'] ?? ''] ?? each.offsetWidth}px`;
  table.style.tableLayout = 'fixed';
  table.style.minWidth = '0';
  table.style.width = `${table.offsetWidth + (widths[id] ?? 0) - cell.offsetWidth}px`;
}
