import { useSyncExternalStore } from 'react';

/** A list that does not show all of its rows until they are asked for. */
export interface PrintedList {
  /** Rows that would be on paper now. */
  readonly shown: number;
  /** Rows that there are; null where nobody counts them. */
  readonly total: number | null;
  /** There are more rows than would be on paper. */
  readonly isPart: boolean;
  /**
   * Reads the rows that are missing, up to `MOST_PRINTED` in all. It fails if they cannot be read.
   * @param onRead called with the rows that there are so far @returns the rows that there are then; null if the list has become another one meanwhile
   */
  readonly readRest: (onRead: (rows: number) => void) => Promise<number | null>;
}

/** A drawing that is loaded once it is seen. */
interface PrintedDrawing {
  readonly seen: boolean;
  /** Has it loaded without being seen. */
  readonly see: () => void;
}

interface Printing {
  /** The drawings of the page, by what each is known by. */
  readonly drawings: ReadonlyMap<object, PrintedDrawing>;
  /** The lists of the page, by what each is known by. */
  readonly lists: ReadonlyMap<object, PrintedList>;
  /** Rows read so far of the list that is being read; `drawing` while drawings are; `failed` until somebody dismisses that they could not be read; else null. */
  readonly progress: number | 'drawing' | 'failed' | null;
}

let printing: Printing = { drawings: new Map(), lists: new Map(), progress: null };
const listeners = new Set<() => void>();

/** What is known of printing this page: the same object until something changes. */
export const printingNow = (): Printing => printing;

/** Tells everybody what has changed. */
export function changePrinting(change: Partial<Printing>): void {
  printing = { ...printing, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** A part of what is known of printing this page. What asks for one thing is not drawn again when another changes. @param select gives the same value while nothing has changed */
export function usePrinting<Part>(select: (now: Printing) => Part): Part {
  return useSyncExternalStore(subscribe, () => select(printing));
}
