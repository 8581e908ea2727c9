import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { formText } from '../../../lib/form-text.ts';
import type { AnswerService } from '../../../service/answering.ts';
import type { PasswordLength, Refused } from '../../../service/session.ts';
import classes from '../AnswerPage.module.css';
import { PortalPassword } from './PortalPassword.tsx';
import { Refusal } from './Refusal.tsx';

interface ProtectProps {
  length: PasswordLength;
  service: Pick<AnswerService, 'protect'>;
}

/** Asks for a password once something is saved, so that another device can go on and the link alone opens nothing any more. */
export function Protect({ length, service }: ProtectProps) {
  const { t } = useTranslation('answer');
  const [isDone, setDone] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  if (isDone) return <Notice tone="done">{t('password.done')}</Notice>;
  const protect = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const answer = await service.protect(formText(new FormData(event.currentTarget), 'password'));
    setBusy(false);
    setRefused('problem' in answer ? answer : null);
    setDone(!('problem' in answer));
  };
  return (
    <form onSubmit={(event) => void protect(event)} className={`${classes.begin ?? ''} ${classes.screenOnly ?? ''}`}>
      <p>{t('password.why')}</p>
      {refused !== null && <Refusal refused={refused} />}
      <PortalPassword fresh={length} />
      <Button type="submit" variant="default" loading={busy}>
        {t('password.set')}
      </Button>
    </form>
  );
}
