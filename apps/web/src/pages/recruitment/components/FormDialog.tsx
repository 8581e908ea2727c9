import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, Notice, SendButton } from '@plumbline/ui';

import classes from './Recruitment.module.css';

interface FormDialogProps {
  title: string;
  /** Errors that belong to no field of the form. */
  problems: readonly string[];
  busy: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with a form: fields, what is wrong with it as a whole, and its two buttons. */
export function FormDialog({ title, problems, busy, onSubmit, onClose, children }: FormDialogProps) {
  const { t } = useTranslation('recruitment');
  return (
    <Dialog title={title} closeLabel={t('close')} onClose={onClose} size={640}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        {problems.map((problem) => (
          <Notice key={problem} tone="problem">
            {problem}
          </Notice>
        ))}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <SendButton type="submit" loading={busy}>
            {t('save')}
          </SendButton>
        </Group>
      </form>
    </Dialog>
  );
}
