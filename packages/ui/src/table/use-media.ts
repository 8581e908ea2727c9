import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Whether a media query holds, from the first paint on, and at each moment: what is drawn while a sheet is laid out already knows that it is paper. */
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
