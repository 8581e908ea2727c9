import { useEffect } from 'react';

import { deskKey } from './lib/desk-keys.ts';

/** Fields that are written in; a box that is ticked is none. */
const WRITTEN = 'textarea, select, [contenteditable], input:not([type="radio"]):not([type="checkbox"])';
/** What has keys of its own while it is open. */
const ABOVE = '[role="dialog"], dialog[open], [role="listbox"], [role="menu"]';

/**
 * Keys of the desk, by their names in `desk-keys.ts`.
 * @param on false turns all of them off but sending, for people whose aids type letters of their own
 */
export function useDeskKeys(acts: Readonly<Record<string, (() => void) | undefined>>, on = true): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(ABOVE) != null || document.querySelector('[role="dialog"]') !== null) return;
      const key = deskKey(event, target?.closest(WRITTEN) != null || !on);
      const act = key === null ? undefined : acts[key];
      if (act === undefined || event.repeat) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
