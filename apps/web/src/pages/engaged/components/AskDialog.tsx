import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, Notice, SendButton } from '@plumbline/ui';

import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import { asksForNumbers, errorsByField } from '../../../lib/field-errors.ts';
import { useChange } from '../../../service/use-change.ts';
import { AskForEvidence } from '../engaged-operations.ts';
import classes from '../EngagedSupplierPage.module.css';

interface AskDialogProps {
  engagement: string;
  supplier: { readonly id: string; readonly name: string };
  onClose: () => void;
}

/** Asks the buyer for evidence about the supplier: which, and until when. */
export function AskDialog({ engagement, supplier, onClose }: AskDialogProps) {
  const { t } = useTranslation('engaged');
  const ask = useChange(AskForEvidence, (data) => data.askForEvidence);
  const [what, setWhat] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [numbersChecked, setNumbersChecked] = useState(false);
  const [missing, setMissing] = useState(false);
  const refused = ask.errors.map(({ code = '', ...error }) => ({ ...error, code }));
  const { what: whatError, dueOn: dueError, ...others } = errorsByField(refused);
  const send = async () => {
    setMissing(dueOn === '');
    if (dueOn === '') return;
    const input = { engagedId: engagement, engagedSupplierId: supplier.id, what, dueOn, numbersChecked };
    if ((await ask.run(input)) !== null) onClose();
  };
  return (
    <Dialog title={t('ask.title', { name: supplier.name })} closeLabel={t('ask.close')} onClose={onClose}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {Object.entries(others).map(([field, message]) => (
          <Notice key={field} tone="problem">
            {message}
          </Notice>
        ))}
        <Textarea
          label={t('ask.what')}
          description={t('ask.whatHelp')}
          autosize
          minRows={3}
          required
          data-autofocus
          value={what}
          error={whatError}
          onChange={({ currentTarget }) => setWhat(currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('ask.dueOn')}
          required
          value={dueOn}
          error={missing ? t('ask.missing') : dueError}
          onChange={({ currentTarget }) => setDueOn(currentTarget.value)}
        />
        {asksForNumbers(refused) && <NumbersChecked checked={numbersChecked} onChange={setNumbersChecked} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ask.cancel')}
          </Button>
          <SendButton type="submit" loading={ask.busy}>
            {t('ask.send')}
          </SendButton>
        </Group>
      </form>
    </Dialog>
  );
}
