import { Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';

import { lazyPart } from '../lazy-part.ts';

const ProofDialog = lazyPart(async () => (await import('./ProofDialog.tsx')).ProofDialog);

interface Asked {
  readonly answer: Promise<boolean>;
  readonly settle: (isProved: boolean) => void;
}

/** Asks the person for a fresh proof when something needs one; what asks while the dialog is open waits for the same answer. */
export function useProof(): { readonly prove: () => Promise<boolean>; readonly dialog: ReactNode } {
  const asked = useRef<Asked | null>(null);
  const [isOpen, setOpen] = useState(false);
  const prove = useCallback(() => {
    if (asked.current === null) {
      const { promise: answer, resolve: settle } = Promise.withResolvers<boolean>();
      asked.current = { answer, settle };
      setOpen(true);
    }
    return asked.current.answer;
  }, []);
  const settle = useCallback((isProved: boolean) => {
    asked.current?.settle(isProved);
    asked.current = null;
    setOpen(false);
  }, []);
  useEffect(() => {
    // Of two dialogs Mantine would close the one that opened first, with all that was written there.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || asked.current === null) return;
      event.stopImmediatePropagation();
      settle(false);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [settle]);
  const dialog = isOpen && (
    <Suspense>
      <ProofDialog onProved={() => settle(true)} onClose={() => settle(false)} />
    </Suspense>
  );
  return { prove, dialog };
}
