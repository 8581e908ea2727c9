import { useState } from 'react';

export interface Kept<Value> {
  /** What was kept; null when nothing was. */
  readonly value: Value | null;
  readonly keep: (value: Value) => void;
  readonly forget: () => void;
}

/**
 * Keeps unsent text in this tab through navigation, reload and a new sign-in.
 * @param about who wrote it and what it is about; each list of values is kept apart
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

/** If the browser stores nothing or is full, the text on the page is still there. */
function write(change: () => void): void {
  try {
    change();
  } catch {
    return;
  }
}
