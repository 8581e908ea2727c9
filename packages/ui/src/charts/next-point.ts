/** Which point a key leads to: the next or previous one, the first or last one; from nowhere, the first. Other keys stay. */
export function nextPoint(key: string, current: number | null, count: number, direction: string): number | null {
  if (count === 0) return current;
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === forward || key === 'ArrowDown') return current === null ? 0 : Math.min(current + 1, count - 1);
  if (key === backward || key === 'ArrowUp') return current === null ? 0 : Math.max(current - 1, 0);
  return current;
}
