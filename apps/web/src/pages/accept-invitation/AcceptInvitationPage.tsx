import { Button, TextInput } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { LinkPage, LinkProblem } from '../../frame/LinkPage.tsx';
import { PasswordField } from '../../frame/PasswordField.tsx';
import { formText } from '../../lib/form-text.ts';
import { acceptInvitation, readInvitation, type LinkContent, type Refused } from '../../service/session.ts';

/** An invited person chooses a name and password, or signs in to the account that the address already has. */
export function AcceptInvitationPage() {
  const { t } = useTranslation('accept-invitation');
  const { token } = useParams({ from: '/invitation/$token' });
  const read = useCallback(() => readInvitation(token), [token]);
  return (
    <LinkPage
      read={read}
      closedTitle={t('titleClosed')}
      closedText={t('expired')}
      title={(content) => t('title', { organisation: content.organisationName })}
    >
      {(content) => <JoinForm token={token} content={content} />}
    </LinkPage>
  );
}

function JoinForm({ token, content }: { token: string; content: LinkContent }) {
  const { t } = useTranslation('accept-invitation');
  const format = useFormat();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = formText(form, 'password');
    setBusy(true);
    const answer = await acceptInvitation(
      token,
      content.hasAccount ? { password } : { name: formText(form, 'name').trim(), password },
    );
    setBusy(false);
    if ('problem' in answer) setRefused(answer);
    else await navigate({ to: '/sign-in', search: { notice: 'joined' } });
  };
  const words = { email: content.email, until: format.date(content.expiresAt) };
  return (
    <>
      <p>{content.hasAccount ? t('known', words) : t('new', words)}</p>
      {refused !== null && <LinkProblem refused={refused} closedText={t('expired')} />}
      <form onSubmit={(event) => void submit(event)}>
        {!content.hasAccount && (
          <TextInput
            name="name"
            label={t('name')}
            description={t('nameHelp')}
            defaultValue={content.name}
            autoComplete="name"
            required
            withAsterisk={false}
            maxLength={120}
          />
        )}
        <PasswordField fresh={content.hasAccount ? null : content.passwordLength} />
        <Button type="submit" loading={busy}>
          {t('submit')}
        </Button>
      </form>
    </>
  );
}
