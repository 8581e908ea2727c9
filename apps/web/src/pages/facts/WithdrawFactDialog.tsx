import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog } from '@plumbline/ui';

import { useChangeFailure } from '../../service/use-change-failure.ts';
import { NumbersChecked } from '../decisions/components/NumbersChecked.tsx';
import { asksForNumbers, errorsByField, type FieldErrors } from '../decisions/lib/field-errors.ts';
import classes from './components/StatementForm.module.css';
import { WithdrawFact } from './fact-operations.ts';

interface WithdrawFactDialogProps {
  handFactId: string;
  name: string;
  onClose: () => void;
}

/** Asks why a fact that was recorded by hand is withdrawn. */
export function WithdrawFactDialog({ handFactId, name, onClose }: WithdrawFactDialogProps) {
  const { t } = useTranslation('facts');
  const sayFailure = useChangeFailure();
  const [reason, setReason] = useState('');
  const [numbersFound, setNumbersFound] = useState(false);
  const [numbersChecked, setNumbersChecked] = useState(false);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [withdraw, { loading }] = useMutation(WithdrawFact, { refetchQueries: 'active' });
  const send = async () => {
    try {
      const { data } = await withdraw({ variables: { input: { handFactId, reason, numbersChecked } } });
      const refused = data?.withdrawFact.userErrors ?? [];
      setErrors(errorsByField(refused));
      if (asksForNumbers(refused)) setNumbersFound(true);
      if (refused.length === 0) onClose();
    } catch (error) {
      setErrors({ '': sayFailure(error as Error) });
    }
  };
  return (
    <ConfirmDialog
      opened
      destructive
      title={t('withdraw.title', { name })}
      confirm={t('withdraw.confirm')}
      busy={loading}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <div className={classes.form}>
        <p>{t('withdraw.text')}</p>
        <Textarea
          label={t('reason')}
          description={t('form.noteHelp')}
          autosize
          minRows={2}
          required
          value={reason}
          error={errors['reason']}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {numbersFound && <NumbersChecked checked={numbersChecked} onChange={setNumbersChecked} />}
        {errors[''] !== undefined && (
          <p role="alert" className={classes.refused}>
            {errors['']}
          </p>
        )}
      </div>
    </ConfirmDialog>
  );
}
