import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { EmailField } from '../../frame/EmailField.tsx';
import { EntryLayout } from '../../frame/EntryLayout.tsx';
import { LinkProblem } from '../../frame/LinkPage.tsx';
import { formText } from '../../lib/form-text.ts';
import { askForReset, type Refused } from '../../service/session.ts';

/** Asks for a link for a new password by mail. The answer is the same whether or not the address has an account. */
export function ForgottenPasswordPage() {
  const { t } = useTranslation('forgotten-password');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = formText(new FormData(event.currentTarget), 'email').trim();
    setBusy(true);
    const answer = await askForReset(email);
    setBusy(false);
    setRefused('problem' in answer ? answer : null);
    setAsked('problem' in answer ? null : email);
  };
  return (
    <EntryLayout title={t('title')}>
      {refused !== null && <LinkProblem refused={refused} closedText={t('failed')} />}
      {asked === null ? (
        <>
          <p>{t('text')}</p>
          <form onSubmit={(event) => void submit(event)}>
            <EmailField />
            <Button type="submit" loading={busy}>
              {t('submit')}
            </Button>
          </form>
        </>
      ) : (
        <>
          <Notice tone="done">{t('asked', { email: asked })}</Notice>
          <p className="pl-quiet">{t('nothing')}</p>
        </>
      )}
      <p>
        <Link to="/sign-in">{t('signIn')}</Link>
      </p>
    </EntryLayout>
  );
}
