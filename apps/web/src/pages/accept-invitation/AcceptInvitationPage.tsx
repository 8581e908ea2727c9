import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { LinkPage, LinkProblem } from '../../frame/LinkPage.tsx';
import { PasswordField } from '../../frame/PasswordField.tsx';
import { formText } from '../../lib/form-text.ts';
import { acceptInvitation, readInvitation, type LinkContent, type Refused } from '../../service/session.ts';

const HOLDERS = ['new', 'known'] as const;

/** An invited person chooses a name and password, or joins with an account that they have. The page does not know whether the address has one. */
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
  const [hasAccount, setHasAccount] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = formText(form, 'password');
    setBusy(true);
    const person = hasAccount ? { password } : { name: formText(form, 'name').trim(), password };
    const answer = await acceptInvitation(token, { ...person, hasAccount });
    setBusy(false);
    if ('problem' in answer) setRefused(answer);
    else await navigate({ to: '/sign-in', search: { notice: 'joined' } });
  };
  return (
    <>
      <p>{t('text', { email: content.email, until: format.date(content.expiresAt) })}</p>
      {refused !== null && <LinkProblem refused={refused} closedText={t('expired')} />}
      <form onSubmit={(event) => void submit(event)}>
        <Radio.Group
          label={t('holder.label')}
          value={hasAccount ? 'known' : 'new'}
          onChange={(value) => {
            setHasAccount(value === 'known');
            setRefused(null);
          }}
        >
          <Stack gap="xs" mt="xs">
            {HOLDERS.map((holder) => (
              <Radio key={holder} value={holder} label={t(`holder.${holder}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {!hasAccount && (
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
        <PasswordField key={String(hasAccount)} fresh={hasAccount ? null : content.passwordLength} />
        {hasAccount && (
          <p>
            <Link to="/forgotten-password">{t('forgotten')}</Link>
          </p>
        )}
        <Button type="submit" loading={busy}>
          {t('submit')}
        </Button>
      </form>
    </>
  );
}
