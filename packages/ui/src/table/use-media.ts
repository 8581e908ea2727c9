import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Whether a media query holds, from the first paint on. What is drawn for paper asks `useOnPaper`, which knows before the sheets are counted. */
export function useMedia(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query]);
  const subscribe = useCallback(
    (onChange: () => void) => {
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    [media],
  );
  return useSyncExternalStore(subscribe, () => media.matches);
}
