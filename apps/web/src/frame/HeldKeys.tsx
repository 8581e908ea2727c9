import { useEffect } from 'react';

import type { FinderState } from './use-finder.ts';

/** Stands for the finder while its code is fetched. What somebody types goes into its field, not to the page, where letters may be keys; Escape leaves it. */
export function HeldKeys({ onText }: Pick<FinderState, 'onText'>) {
  useEffect(() => {
    const hold = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      onText((text) => {
        if (text === null || event.key === 'Escape') return null;
        if (event.key === 'Backspace') return text.slice(0, -1);
        return event.key.length === 1 ? text + event.key : text;
      });
    };
    window.addEventListener('keydown', hold, true);
    return () => window.removeEventListener('keydown', hold, true);
  }, [onText]);
  return null;
}
