import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog } from '@plumbline/ui';

import { asksForNumbers, errorsByField, type FieldErrors, type UserError } from '../lib/field-errors.ts';
import { useChangeFailure } from '../service/use-change-failure.ts';
import { NumbersChecked } from './NumbersChecked.tsx';
import classes from './ReasonDialog.module.css';

/** What was written, and whether its long numbers belong to nobody. */
export interface Reason {
  readonly reason: string;
  readonly numbersChecked: boolean;
}

interface ReasonDialogProps {
  title: string;
  /** The verb of the action. */
  confirm: string;
  /** What will happen, and to what. */
  children: ReactNode;
  /** What is asked; left out where no reason is needed. */
  label?: string;
  /** The action is destructive. */
  destructive?: boolean;
  /** Does it. Returns what the service refuses. */
  send: (reason: Reason) => Promise<readonly UserError[] | undefined>;
  onClose: () => void;
}

/** Asks before an act, and why where that has to be said. Stays open with what was written until the service has taken it. */
export function ReasonDialog({ title, confirm, children, label, destructive, send, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('frame');
  const sayFailure = useChangeFailure();
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [busy, setBusy] = useState(false);
  const [numbersFound, setNumbersFound] = useState(false);
  const [numbersChecked, setNumbersChecked] = useState(false);
  const act = async () => {
    setBusy(true);
    try {
      const refused = (await send({ reason, numbersChecked })) ?? [];
      setErrors(errorsByField(refused));
      if (asksForNumbers(refused)) setNumbersFound(true);
      if (refused.length === 0) onClose();
    } catch (error) {
      setErrors({ '': sayFailure(error as Error) });
    } finally {
      setBusy(false);
    }
  };
  const { reason: reasonError, ...others } = errors;
  return (
    <ConfirmDialog
      opened
      title={title}
      confirm={confirm}
      busy={busy}
      destructive={destructive === true}
      onConfirm={() => void act()}
      onClose={onClose}
    >
      <div className={classes.content}>
        {children}
        {label !== undefined && (
          <Textarea
            label={label}
            description={t('note.noPersonalData')}
            autosize
            minRows={3}
            required
            value={reason}
            error={reasonError}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
        {numbersFound && <NumbersChecked checked={numbersChecked} onChange={setNumbersChecked} />}
        {Object.entries(others).map(([field, message]) => (
          <p key={field} role="alert" className={classes.refused}>
            {message}
          </p>
        ))}
      </div>
    </ConfirmDialog>
  );
}
