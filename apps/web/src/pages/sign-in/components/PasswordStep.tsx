import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { EmailField } from '../../../frame/EmailField.tsx';
import { PasswordField } from '../../../frame/PasswordField.tsx';
import { formText } from '../../../lib/form-text.ts';
import { signIn, type Refused } from '../../../service/session.ts';
import { useSecondsLeft } from '../lib/use-seconds-left.ts';

interface PasswordStepProps {
  /** What to say before anything is typed. */
  notice: 'joined' | 'reset' | 'again' | undefined;
  onDone: () => void;
  /** The password was right, and a code is to follow. */
  onCode: () => void;
}

export function PasswordStep({ notice, onDone, onCode }: PasswordStepProps) {
  const { t } = useTranslation('sign-in');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [secondsLeft, wait] = useSecondsLeft();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setRefused(null);
    const answer = await signIn(formText(form, 'email').trim(), formText(form, 'password'));
    setBusy(false);
    if ('problem' in answer) {
      setRefused(answer);
      wait(answer.waitSeconds);
    } else if (answer.content.twoFactorRedirect === true) onCode();
    else onDone();
  };

  return (
    <>
      {notice !== undefined && refused === null && (
        <Notice tone={notice === 'again' ? 'problem' : 'done'}>{t(`notice.${notice}`)}</Notice>
      )}
      {refused !== null && (
        <Notice tone="problem">{t(`problem.${refused.problem}`, { count: refused.waitSeconds })}</Notice>
      )}
      <form onSubmit={(event) => void submit(event)}>
        <EmailField />
        <PasswordField fresh={null} />
        <Button type="submit" loading={busy} disabled={secondsLeft > 0}>
          {secondsLeft > 0 ? t('wait', { count: secondsLeft }) : t('submit')}
        </Button>
      </form>
      <p>
        <Link to="/forgotten-password">{t('forgotten')}</Link>
      </p>
      <p className="pl-quiet">{t('help')}</p>
    </>
  );
}
