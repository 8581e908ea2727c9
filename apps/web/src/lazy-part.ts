import { lazy, useEffect, useState, type ComponentType, type LazyExoticComponent } from 'react';

import { codeOrNotHere } from './lazy-page.ts';
import { useWhenIdle, whenIdle } from './service/when-idle.ts';

const parts = new Set<() => Promise<unknown>>();

/** Milliseconds for which the first page has the line to itself. */
const AFTER_FIRST_PAGE = 2000;

/** A part that nobody sees at first, such as a dialog: its code comes when it is first shown, or before, by `fetchParts`. */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  parts.add(load);
  return lazy(async () => ({ default: await codeOrNotHere(load) }));
}

/**
 * Fetches, once the first page stands, the parts that it can open: they open at once then, and without a line too. One each time that the browser has nothing to do:
 * all at once would keep a key or a click waiting.
 * @returns stops it
 */
export function fetchParts(): () => void {
  let isStopped = false;
  const fetchNext = (waiting: Iterator<() => Promise<unknown>>): void => {
    const next = waiting.next();
    if (next.done === true || isStopped) return;
    // What fails is asked for again when it is shown, and says then what is missing.
    next.value().catch(() => undefined);
    whenIdle(() => fetchNext(waiting));
  };
  const timer = setTimeout(() => whenIdle(() => fetchNext(parts.values())), AFTER_FIRST_PAGE);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** Whether a first glance has stood on the screen since this document was opened. */
let hadFirstGlance = false;

/** Whether what stands below the first glance is made now: after it has been drawn, a little at a time, so that a key or a click never waits for it. On later pages at once. */
export function useAfterFirstGlance(): boolean {
  const [had] = useState(hadFirstGlance);
  const isIdle = useWhenIdle();
  useEffect(() => {
    hadFirstGlance ||= isIdle;
  }, [isIdle]);
  return had || isIdle;
}
