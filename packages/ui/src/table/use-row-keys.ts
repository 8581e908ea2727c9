import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

import type { DataTableProps } from './columns.ts';
import { placeOf, rowsOf, type RowWindow } from './row-window.ts';
import { typedRow, type Typed } from './typed-row.ts';

interface RowKeys<Body extends HTMLElement> {
  /** For the element that holds the rows, each marked with its `data-index`. */
  readonly body: RefObject<Body | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

type KeyedRows<Row extends object> = Pick<DataTableProps<Row>, 'rows' | 'inView' | 'columns' | 'place'> & {
  readonly view: RowWindow;
};

/** These elements use the keys themselves. */
const OWN_KEYS = 'input, select, textarea, [role="listbox"], [role="menu"]';

/**
 * Arrow keys, Home, End and the page keys move between rows, also to rows that are out of view and not rendered yet; letters go to the next row that begins so. A list
 * that somebody comes back to gives the focus to the row that they left.
 */
export function useRowKeys<Row extends object, Body extends HTMLElement>(props: KeyedRows<Row>): RowKeys<Body> {
  const { columns, place, view } = props;
  const { count, at } = rowsOf(props);
  const body = useRef<Body>(null);
  const awaited = useRef<number | null>(null);
  const opening = useRef(place?.kept?.focused ?? null);
  const typed = useRef<Typed>({ text: '', at: 0 });

  const focus = (index: number): boolean => {
    const row = body.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    const target = row?.querySelector<HTMLElement>('[data-row-link], a, button');
    // A row that is still being read holds the focus until its link is there.
    (target ?? row)?.focus({ preventScroll: true });
    return target !== undefined && target !== null;
  };

  /** The browser would bring only the link into view, and leave the rest of its row under the edge. */
  const moveTo = (index: number): boolean => {
    const found = focus(index);
    if (found) body.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' });
    return found;
  };

  // Scrolling renders the rows there, including the target.
  useLayoutEffect(() => {
    if (awaited.current !== null && moveTo(awaited.current)) awaited.current = null;
    // Only the focus: the rows stand where they were left.
    if (opening.current !== null) focus(opening.current);
  });
  // The row may be drawn again before the page has settled: it has the focus until somebody does something. The page that a row opens hides the list while it is on its
  // way: who turns back before it is there finds the focus where it was.
  useLayoutEffect(() => {
    const release = (): void => {
      opening.current = null;
    };
    const done = ['keydown', 'pointerdown'] as const;
    for (const event of done) window.addEventListener(event, release, { capture: true });
    return () => {
      for (const event of done) window.removeEventListener(event, release, { capture: true });
      opening.current = placeOf(body.current?.querySelector(':focus')) ?? opening.current;
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement)) return;
    const from = placeOf(event.target);
    if (from === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target.closest(OWN_KEYS) !== null) return;
    // Where the page scrolls and not the list, the page keys are the browser's.
    const to = stepped(event.key, { from, count, page: view.page?.() ?? 0 }) ?? letters(event, from);
    if (to === undefined) return;
    event.preventDefault();
    if (to === from) return;
    awaited.current = null;
    if (moveTo(to)) return;
    awaited.current = to;
    view.scrollTo(to);
  };

  function letters({ key, timeStamp }: KeyboardEvent, from: number): number | undefined {
    const text = columns.find((column) => column.text !== undefined)?.text;
    if (text === undefined || key.length !== 1 || (key === ' ' && typed.current.text === '')) return undefined;
    const textOf = (index: number): string => {
      const row = at(index);
      return row === undefined ? '' : text(row);
    };
    const found = typedRow({ key, at: timeStamp }, typed.current, { from, count, textOf });
    typed.current = found.typed;
    return found.row ?? from;
  }
  return { body, onKeyDown };
}

/** The row to which a key leads; undefined for a key that leads nowhere. */
function stepped(
  key: string,
  { from, count, page }: { readonly from: number; readonly count: number; readonly page: number },
): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    Home: 0,
    End: count - 1,
  };
  if (page > 0 && key === 'PageDown') return Math.min(from + page, count - 1);
  if (page > 0 && key === 'PageUp') return Math.max(from - page, 0);
  const to = steps[key];
  return to === undefined || to < 0 || to >= count ? undefined : to;
}
