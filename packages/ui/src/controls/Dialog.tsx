import { Modal } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useDialogsAbove, useStandsAbove } from './dialogs-above.tsx';

interface DialogProps {
  title: string;
  /** Name of the button that closes it. */
  closeLabel: string;
  onClose: () => void;
  /** Width in pixels. */
  size?: number;
  children: ReactNode;
}

const FIELD = ':is(input, textarea, select):not([type="hidden"], [type="file"], :disabled)';

/** A dialog that is there only while it is open. Focus begins at its first field, or at its text where it has none, stays inside, and returns to what opened the dialog; Escape closes. */
export function Dialog({ title, closeLabel, onClose, size, children }: DialogProps) {
  useStandsAbove();
  const { hasAbove, within } = useDialogsAbove();
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // Whatever has taken the focus since, such as a page that was gone to, keeps it.
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <Modal
      opened
      onClose={onClose}
      // A stray click would discard the text in it.
      closeOnClickOutside={false}
      closeOnEscape={!hasAbove}
      title={title}
      closeButtonProps={{ 'aria-label': closeLabel }}
      {...(size === undefined ? {} : { size })}
    >
      {within(<Content>{children}</Content>)}
    </Modal>
  );
}

/** Says where the focus begins, unless a field says so itself. */
function Content({ children }: Pick<DialogProps, 'children'>) {
  const content = useRef<HTMLDivElement>(null);
  // Else it would begin at the button that closes, and the first space that somebody writes would press that.
  useLayoutEffect(() => {
    const within = content.current;
    if (within === null || within.querySelector('[data-autofocus]') !== null) return;
    const first = within.querySelector<HTMLElement>(FIELD) ?? within;
    first.dataset['autofocus'] = 'true';
  }, []);
  return (
    <div ref={content} tabIndex={-1}>
      {children}
    </div>
  );
}
