import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, type FocusEvent } from 'react';

import type { KeptPlace, ListPlace } from './columns.ts';
import { placeOf } from './row-window.ts';

/** Tells where somebody is in the list as they move and when they leave, and goes elsewhere with another list. */
export function useKeptPlace(place: KeptPlace | undefined, virtualizer: Virtualizer<HTMLDivElement, Element>) {
  const focused = useRef<number | null>(place?.kept?.focused ?? null);
  const shown = useRef(place?.of);
  const current = useRef(place);
  current.current = place;

  useLayoutEffect(() => {
    if (place === undefined || shown.current === place.of) return;
    shown.current = place.of;
    focused.current = null;
    virtualizer.scrollToOffset(place.kept?.top ?? 0);
  }, [place, virtualizer]);

  const tell = (heights: ListPlace['heights']) => {
    const top = virtualizer.scrollOffset ?? 0;
    const first = virtualizer.getVirtualItemForOffset(top)?.index ?? 0;
    current.current?.onMove({ first, top, heights, focused: focused.current });
  };
  const leave = useRef<() => void>(() => undefined);
  leave.current = () => {
    if (place !== undefined) tell(virtualizer.takeSnapshot());
  };
  useLayoutEffect(() => () => leave.current(), []);

  if (place === undefined) return {};
  return {
    onScroll: () => tell([]),
    onFocus: ({ target }: FocusEvent<HTMLDivElement>) => {
      const index = placeOf(target);
      if (index === null) return;
      focused.current = index;
      tell([]);
    },
  };
}
