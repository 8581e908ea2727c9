import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { SendButton } from '@plumbline/ui';

import { CodeField } from '../../../frame/CodeField.tsx';
import { formText } from '../../../lib/form-text.ts';
import { confirmSecondFactor, type BegunSecondFactor } from '../../../service/session.ts';
import { useAsked } from '../use-asked.ts';
import { FactorProblem } from './FactorProblem.tsx';
import { QrCode } from './QrCode.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

interface SetUpProps {
  begun: BegunSecondFactor;
  onOn: () => void;
  onCancel: () => void;
}

/** Picture and key for the app, the recovery codes, and the first code of the app, which turns it on. */
export function SetUp({ begun, onOn, onCancel }: SetUpProps) {
  const { t } = useTranslation('second-factor');
  const { ask, busy, refused } = useAsked(confirmSecondFactor);
  const [isKept, setKept] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if ((await ask(formText(new FormData(event.currentTarget), 'code'))) !== null) onOn();
  };
  return (
    <>
      <p>{t('setUp.scan')}</p>
      <QrCode text={begun.totpURI} label={t('setUp.picture')} />
      <Textarea label={t('setUp.key')} value={keyIn(begun.totpURI)} rows={3} readOnly dir="ltr" />
      <RecoveryCodes codes={begun.backupCodes} />
      <FactorProblem refused={refused} />
      <form onSubmit={(event) => void submit(event)}>
        <Checkbox
          label={t('setUp.kept')}
          checked={isKept}
          onChange={(event) => setKept(event.currentTarget.checked)}
          required
        />
        <CodeField kind="app" isFirst={false} />
        <SendButton type="submit" loading={busy} disabled={!isKept}>
          {t('setUp.submit')}
        </SendButton>
        <Button variant="default" onClick={onCancel}>
          {t('setUp.cancel')}
        </Button>
      </form>
    </>
  );
}

/** The secret in groups of four, as apps take it when it is typed. */
function keyIn(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}
