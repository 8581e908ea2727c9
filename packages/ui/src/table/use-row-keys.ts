import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

interface RowKeys {
  /** For the element that holds the rows, each marked with its `data-index`. */
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** These elements use the arrow keys themselves. */
const OWN_ARROWS = 'input, select, textarea, [role="listbox"], [role="menu"]';

/** Arrow keys, Home and End move between rows, also to rows that are out of view and not rendered yet. */
export function useRowKeys(count: number, scrollTo: (index: number) => void): RowKeys {
  const body = useRef<HTMLTableSectionElement>(null);
  const awaited = useRef<number | null>(null);

  const focus = (index: number): boolean => {
    const row = body.current?.querySelector(`tr[data-index="${index}"]`);
    const target = row?.querySelector<HTMLElement>('[data-row-link], a, button');
    target?.focus();
    return target !== undefined && target !== null;
  };

  // Scrolling renders the rows there, including the target.
  useLayoutEffect(() => {
    if (awaited.current !== null && focus(awaited.current)) awaited.current = null;
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement)) return;
    const from = event.target.closest('tr')?.getAttribute('data-index');
    if (from === null || from === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target.closest(OWN_ARROWS) !== null) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Number(from) + 1,
      ArrowUp: Number(from) - 1,
      Home: 0,
      End: count - 1,
    };
    const to = steps[event.key];
    if (to === undefined || to < 0 || to >= count) return;
    event.preventDefault();
    if (focus(to)) return;
    awaited.current = to;
    scrollTo(to);
  };
  return { body, onKeyDown };
}
