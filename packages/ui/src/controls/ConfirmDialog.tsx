import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

import { useWords } from '../words/words.tsx';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  /** What will happen, and whether it can be taken back. */
  children: ReactNode;
  /** The verb of the action, never "OK". */
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
  busy?: boolean;
  /** The action is destructive. */
  destructive?: boolean;
}

/** Asks before something that matters. Focus stays inside, Escape closes, and it returns to what opened the dialog. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirm,
  onConfirm,
  onClose,
  busy = false,
  destructive = false,
}: ConfirmDialogProps) {
  const words = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      // A stray click would discard the text in it.
      closeOnClickOutside={false}
      title={title}
      closeButtonProps={{ 'aria-label': words('confirm.cancel') }}
    >
      {children}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {words('confirm.cancel')}
        </Button>
        <Button loading={busy} onClick={onConfirm} {...(destructive ? { color: 'danger' } : {})}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
