import { useLocation } from '@tanstack/react-router';
import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';

/** The finder as the frame holds it: its own code comes later, and what is typed meanwhile is not lost. */
export interface FinderState {
  /** What is looked for; null while the finder is closed. */
  readonly text: string | null;
  readonly onText: Dispatch<SetStateAction<string | null>>;
}

/** Ctrl K or ⌘ K opens the finder from the moment that the frame stands: a key pressed before its code is there would go to the browser's address bar. */
export function useFinder(isHere: boolean): FinderState {
  const [text, onText] = useState<string | null>(null);
  // Back leaves it too.
  const address = useLocation({ select: ({ href }) => href });
  useEffect(() => onText(null), [address]);
  useEffect(() => {
    if (!isHere) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      onText((now) => now ?? '');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isHere]);
  return { text, onText };
}
