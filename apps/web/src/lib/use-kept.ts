import { useState } from 'react';

export interface Kept<Value> {
  /** What was kept; null when nothing was. */
  readonly value: Value | null;
  readonly keep: (value: Value) => void;
  readonly forget: () => void;
}

/**
 * What somebody has written and not sent: it outlives the page, reloading and signing in again, in this tab only.
 * @param about whose it is and what it is about; another list is another thing that is kept
 */
export function useKept<Value>(about: readonly (string | number)[]): Kept<Value> {
  const key = ['plumbline-draft', ...about].join(' ');
  const [held, setHeld] = useState(() => ({ key, value: readKept<Value>(key) }));
  const current = held.key === key ? held : { key, value: readKept<Value>(key) };
  if (current !== held) setHeld(current);
  return {
    value: current.value,
    keep: (value) => {
      setHeld({ key, value });
      write(() => window.sessionStorage.setItem(key, JSON.stringify(value)));
    },
    forget: () => {
      setHeld({ key, value: null });
      write(() => window.sessionStorage.removeItem(key));
    },
  };
}

function readKept<Value>(key: string): Value | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(key) ?? 'null') as Value | null;
  } catch {
    return null;
  }
}

/** A browser that keeps nothing, or has no room, still holds what is on the page. */
function write(change: () => void): void {
  try {
    change();
  } catch {
    return;
  }
}
