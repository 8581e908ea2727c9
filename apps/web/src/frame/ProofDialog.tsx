import { Button, Group } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, Notice } from '@plumbline/ui';

import { formText } from '../lib/form-text.ts';
import { proveByPasskey } from '../service/passkeys.ts';
import { proveIdentity, readAccount, type Answer, type CodeKind, type Refused } from '../service/session.ts';
import { CodeField } from './CodeField.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';
import { PasswordField } from './PasswordField.tsx';
import classes from './ProofDialog.module.css';

interface ProofDialogProps {
  onProved: () => void;
  onClose: () => void;
}

/** Asks for a code where the account has a second factor, else for the password. */
export function ProofDialog({ onProved, onClose }: ProofDialogProps) {
  const { t } = useTranslation('frame');
  const [by, setBy] = useState<'password' | CodeKind | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let current = true;
    void readAccount().then((answer) => {
      if (!current) return;
      const hasSecondFactor = 'content' in answer && answer.content?.hasSecondFactor === true;
      setBy(hasSecondFactor ? 'app' : 'password');
    });
    return () => {
      current = false;
    };
  }, []);

  const take = (answer: Answer<unknown>) => {
    if ('problem' in answer) setRefused(answer);
    else onProved();
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (by === null) return;
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setRefused(null);
    const answer = await proveIdentity(by, formText(form, by === 'password' ? 'password' : 'code'));
    setBusy(false);
    take(answer);
  };
  if (by === null) return null;
  return (
    <Dialog title={t('proof.title')} closeLabel={t('proof.cancel')} onClose={onClose}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <p>{t('proof.text')}</p>
        {refused !== null && (
          <Notice tone="problem">
            {refused.errors[0]?.message ?? t(refused.code === 'CANCELLED' ? 'code.noPasskey' : 'proof.failed')}
          </Notice>
        )}
        {by === 'password' ? (
          <PasswordField fresh={null} isFirst />
        ) : (
          <>
            <CodeField key={by} kind={by} />
            <PasskeyButton give={proveByPasskey} onAnswer={take} />
            <Button variant="default" onClick={() => setBy(by === 'app' ? 'recovery' : 'app')}>
              {t(by === 'app' ? 'proof.useRecovery' : 'proof.useApp')}
            </Button>
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('proof.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('proof.submit')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
