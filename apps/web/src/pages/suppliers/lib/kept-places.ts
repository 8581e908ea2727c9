import type { ListPlace } from '@plumbline/ui';

/** Where somebody was in the list, and what they had chosen. */
export interface Left {
  readonly place?: ListPlace;
  readonly chosen?: ReadonlySet<string> | null;
}

/** Older ones are forgotten. */
const MOST = 50;
const left = new Map<string, Left>();

/** What was left at a step of the browser's history; nothing after the page was loaded again. */
export function leftAt(step: string): Left {
  return left.get(step) ?? {};
}

export function leave(step: string, more: Left): void {
  const before = leftAt(step);
  left.delete(step);
  left.set(step, { ...before, ...more });
  const [oldest] = left.keys();
  if (left.size > MOST && oldest !== undefined) left.delete(oldest);
}
