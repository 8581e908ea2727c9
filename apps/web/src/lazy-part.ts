import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

import { codeOrNotHere } from './lazy-page.ts';

const parts = new Set<() => Promise<unknown>>();

/** Milliseconds for which the first page has the line to itself. */
const AFTER_FIRST_PAGE = 2000;

/** A part that nobody sees at first, such as a dialog: its code comes when it is first shown, or before, by `fetchParts`. */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  parts.add(load);
  return lazy(async () => ({ default: await codeOrNotHere(load) }));
}

/** Fetches, once the first page stands and the browser has nothing to do, the parts that it can open: they open at once then, and without a line too. @returns stops it */
export function fetchParts(): () => void {
  const timer = setTimeout(() => {
    // Safari has no such call.
    const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run));
    whenIdle(() => {
      // What fails is asked for again when it is shown, and says then what is missing.
      for (const load of parts) load().catch(() => undefined);
    });
  }, AFTER_FIRST_PAGE);
  return () => clearTimeout(timer);
}
