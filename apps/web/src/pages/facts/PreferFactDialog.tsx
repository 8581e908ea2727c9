import { useMutation, useQuery } from '@apollo/client/react';
import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, Notice } from '@plumbline/ui';

import { useChangeFailure } from '../../service/use-change-failure.ts';
import { NumbersChecked } from '../../frame/NumbersChecked.tsx';
import { asksForNumbers, errorsByField, type FieldErrors } from '../../lib/field-errors.ts';
import classes from './components/StatementForm.module.css';
import { FactFormQuery, PreferFact } from './fact-operations.ts';

interface PreferFactDialogProps {
  supplierId: string;
  fact: { readonly observationId: string; readonly key: string; readonly inputKey: string; readonly name: string };
  value: string;
  onClose: () => void;
}

/** Asks why one source of a fact is preferred. What a preference cannot do is said before and, by the service, after. */
export function PreferFactDialog({ supplierId, fact, value, onClose }: PreferFactDialogProps) {
  const { t } = useTranslation('facts');
  const sayFailure = useChangeFailure();
  const form = useQuery(FactFormQuery, { variables: { supplierId } });
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [numbersFound, setNumbersFound] = useState(false);
  const [numbersChecked, setNumbersChecked] = useState(false);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [prefer, { loading }] = useMutation(PreferFact, { refetchQueries: 'active' });
  const send = async () => {
    const { observationId, key, inputKey } = fact;
    const input = { supplierId, observationId, fact: key, inputKey, reason, note, numbersChecked };
    try {
      const { data } = await prefer({ variables: { input } });
      const refused = data?.preferFact.userErrors ?? [];
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
      title={t('prefer.title', { name: fact.name, value })}
      confirm={t('prefer.confirm')}
      busy={loading}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <div className={classes.form}>
        <p>{t('prefer.text')}</p>
        {errors[''] !== undefined && <Notice tone="problem">{errors['']}</Notice>}
        <Select
          label={t('reason')}
          required
          data={(form.data?.factForm.reasons ?? []).map(({ key, name }) => ({ value: key, label: name }))}
          value={reason === '' ? null : reason}
          onChange={(chosen) => setReason(chosen ?? '')}
        />
        <Textarea
          label={t('prefer.note')}
          description={t('form.noteHelp')}
          autosize
          minRows={2}
          required
          value={note}
          error={errors['note']}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {numbersFound && <NumbersChecked checked={numbersChecked} onChange={setNumbersChecked} />}
      </div>
    </ConfirmDialog>
  );
}
