import { useEffect, useLayoutEffect } from 'react';

import { deskKey, isBlind } from './lib/desk-keys.ts';

/** Fields that are written in; a box that is ticked is none. */
const WRITTEN = 'textarea, select, [contenteditable], input:not([type="radio"]):not([type="checkbox"])';
/** What has keys of its own while it is open. */
const ABOVE = '[role="dialog"], dialog[open], [role="listbox"], [role="menu"]';

const isWritten = (target: Element | null): boolean => target?.closest(WRITTEN) != null;
const isAbove = (target: Element | null): boolean =>
  target?.closest(ABOVE) != null || document.querySelector('[role="dialog"]') !== null;
const targetOf = ({ target }: KeyboardEvent): Element | null => (target instanceof Element ? target : null);

/**
 * Keys of the desk, by their names in `desk-keys.ts`.
 * @param on false turns all of them off but sending, for people whose aids type letters of their own
 */
export function useDeskKeys(acts: Readonly<Record<string, (() => void) | undefined>>, on = true): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = targetOf(event);
      if (isAbove(target)) return;
      const key = deskKey(event, isWritten(target) || !on);
      const act = key === null ? undefined : acts[key];
      if (act === undefined || event.repeat) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

/**
 * Keeps what somebody writes blind, for a form that is still to come, from acting as keys of the desk.
 * @param onLeave called for a key that leads elsewhere
 */
export function useBlindKeys(on: boolean, onLeave: () => void): void {
  // At once: the next key may come before the next picture.
  useLayoutEffect(() => {
    if (!on) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const target = targetOf(event);
      if (isAbove(target)) return;
      if (event.key === 'Escape' || event.key === 'Tab') onLeave();
      if (!isBlind(event, isWritten(target))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    // Before all others that listen.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [on, onLeave]);
}
