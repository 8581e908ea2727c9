import { Modal } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
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

/** A dialog that is there only while it is open. Focus stays inside, Escape closes, and it returns to what opened the dialog. */
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
      {within(children)}
    </Modal>
  );
}
