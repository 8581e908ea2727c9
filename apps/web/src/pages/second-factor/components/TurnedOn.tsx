import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { SendButton } from '@plumbline/ui';

import { PasswordField } from '../../../frame/PasswordField.tsx';
import { useProof } from '../../../frame/use-proof.tsx';
import { formText } from '../../../lib/form-text.ts';
import { renewRecoveryCodes, turnSecondFactorOff } from '../../../service/session.ts';
import { useAsked } from '../use-asked.ts';
import { FactorProblem } from './FactorProblem.tsx';
import { Passkeys } from './Passkeys.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

/** New recovery codes, or off again: both ask for the password, and for a code where the last one is ten minutes old. Passkeys beside the app. */
export function TurnedOn({ onOff }: { onOff: () => void }) {
  const { t } = useTranslation('second-factor');
  const { prove, dialog } = useProof();
  const renew = useAsked(renewRecoveryCodes, prove);
  const turnOff = useAsked(turnSecondFactorOff, prove);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = formText(new FormData(event.currentTarget), 'password');
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter?.dataset['act'] !== 'off') setCodes((await renew.ask(password))?.backupCodes ?? null);
    else if ((await turnOff.ask(password)) !== null) onOff();
  };
  if (codes !== null)
    return (
      <>
        <RecoveryCodes codes={codes} />
        <Button onClick={() => setCodes(null)}>{t('codes.done')}</Button>
      </>
    );
  return (
    <>
      <p>{t('on.text')}</p>
      <p className="pl-quiet">{t('on.manage')}</p>
      <FactorProblem refused={renew.refused ?? turnOff.refused} />
      <form onSubmit={(event) => void submit(event)}>
        <PasswordField fresh={null} />
        <SendButton type="submit" loading={renew.busy}>
          {t('on.renew')}
        </SendButton>
        <SendButton type="submit" variant="default" data-act="off" loading={turnOff.busy}>
          {t('on.turnOff')}
        </SendButton>
      </form>
      <Passkeys prove={prove} />
      {dialog}
    </>
  );
}
