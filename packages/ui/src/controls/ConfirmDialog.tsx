import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';

import { useWords } from '../words/words.tsx';
import { Dialog } from './Dialog.tsx';
import { SendButton } from './SendButton.tsx';

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

/** Asks before something that matters. */
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
  if (!opened) return null;
  return (
    <Dialog title={title} closeLabel={words('confirm.cancel')} onClose={onClose}>
      {children}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {words('confirm.cancel')}
        </Button>
        <SendButton saysWhy loading={busy} onClick={onConfirm} {...(destructive ? { color: 'danger' } : {})}>
          {confirm}
        </SendButton>
      </Group>
    </Dialog>
  );
}
