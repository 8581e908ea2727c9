import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

/** Moves a field held by the keyboard from column to column instead of by pixels. */
export const betweenColumns: KeyboardCoordinateGetter = (event, { context }) => {
  const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
  if (step === 0) return undefined;
  event.preventDefault();
  const rows = [...context.droppableRects.entries()].sort(([, a], [, b]) => a.top - b.top);
  if (rows.length === 0) return undefined;
  const at = rows.findIndex(([id]) => id === context.over?.id);
  const next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
  const held = context.collisionRect;
  if (next === undefined || held === null) return undefined;
  const [, rect] = next;
  // Centres the held field on the row.
  return { x: rect.left + (rect.width - held.width) / 2, y: rect.top + (rect.height - held.height) / 2 };
};
