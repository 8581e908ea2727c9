import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

const Below = createContext<((count: number) => void) | null>(null);

/** Escape closes the dialog on top alone: a dialog counts those that stand over it, and gives its content the place at which they tell it. */
export function useDialogsAbove(): { readonly hasAbove: boolean; readonly within: (content: ReactNode) => ReactNode } {
  const [above, setAbove] = useState(0);
  const tell = useMemo(() => (count: number) => setAbove((before) => before + count), []);
  return {
    hasAbove: above > 0,
    within: (content) => <Below.Provider value={tell}>{content}</Below.Provider>,
  };
}

/** Tells the dialog below that this one stands over it. */
export function useStandsAbove(): void {
  const tell = useContext(Below);
  useEffect(() => {
    tell?.(1);
    return () => tell?.(-1);
  }, [tell]);
}
