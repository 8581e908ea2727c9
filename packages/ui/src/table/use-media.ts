import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds, from the first paint on, and at each moment: what is drawn while a sheet is laid out already knows that it is paper. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
