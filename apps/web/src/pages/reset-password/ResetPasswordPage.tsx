import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { LinkPage, LinkProblem } from '../../frame/LinkPage.tsx';
import { PasswordField } from '../../frame/PasswordField.tsx';
import { formText } from '../../lib/form-text.ts';
import { readReset, resetPassword, type LinkContent, type Refused } from '../../service/session.ts';

/** A new password by a link that an owner made; it lasts an hour and ends all sessions. */
export function ResetPasswordPage() {
  const { t } = useTranslation('reset-password');
  const { token } = useParams({ from: '/reset/$token' });
  const read = useCallback(() => readReset(token), [token]);
  return (
    <LinkPage read={read} closedTitle={t('titleClosed')} closedText={t('expired')} title={() => t('title')}>
      {(content) => <ResetForm token={token} content={content} />}
    </LinkPage>
  );
}

function ResetForm({ token, content }: { token: string; content: LinkContent }) {
  const { t } = useTranslation('reset-password');
  const navigate = useNavigate();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = formText(new FormData(event.currentTarget), 'password');
    setBusy(true);
    const answer = await resetPassword(token, password);
    setBusy(false);
    if ('problem' in answer) setRefused(answer);
    else await navigate({ to: '/sign-in', search: { notice: 'reset' } });
  };
  return (
    <>
      <p>{t('text', { email: content.email })}</p>
      {refused !== null && <LinkProblem refused={refused} closedText={t('expired')} />}
      <form onSubmit={(event) => void submit(event)}>
        <PasswordField fresh={content.passwordLength} />
        <Button type="submit" loading={busy}>
          {t('submit')}
        </Button>
      </form>
    </>
  );
}
