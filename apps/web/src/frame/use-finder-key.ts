import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * Whether the finder is open. Ctrl K or ⌘ K opens it from the moment that the frame stands: the finder's own code comes
 * later, and a key pressed before would go to the browser's address bar.
 */
export function useFinderKey(isHere: boolean): readonly [boolean, (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(false);
  // Back leaves it too.
  const address = useLocation({ select: ({ href }) => href });
  useEffect(() => setOpen(false), [address]);
  useEffect(() => {
    if (!isHere) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isHere]);
  return [isOpen, setOpen];
}
