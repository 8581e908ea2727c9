import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { formText } from '../../../lib/form-text.ts';
import { addRequest, type FrontPage } from '../../../service/answering.ts';
import type { Refused } from '../../../service/session.ts';
import classes from '../../answer/AnswerPage.module.css';
import { PortalPassword } from '../../answer/components/PortalPassword.tsx';
import { Refusal } from '../../answer/components/Refusal.tsx';

/** Lets a signed-in member add the request of a link to the supplier's organisation. It happens only when the member says so. */
export function AddToOrganisation({ token, request }: { token: string; request: FrontPage }) {
  const { t } = useTranslation('own-organisation');
  const navigate = useNavigate();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const { addTo, addedTo, hasPassword } = request;
  if (addedTo !== null)
    return (
      <p>
        {t('add.added', { organisation: addedTo.name })}{' '}
        <Link to="/answer/$request" params={{ request: request.requestId }} search={{}}>
          {t('add.open')}
        </Link>
      </p>
    );
  if (addTo.length === 0)
    return (
      <p className={classes.quiet}>
        {t('add.account')}{' '}
        <Link to="/sign-in" search={{ next: `/r/${token}` }}>
          {t('add.signIn')}
        </Link>
      </p>
    );
  const add = async (organisation: string, form: HTMLFormElement) => {
    const password = hasPassword ? formText(new FormData(form), 'password') : null;
    setBusy(true);
    const answer = await addRequest(token, organisation, password);
    setBusy(false);
    if ('problem' in answer) setRefused(answer);
    else await navigate({ to: '/answer/$request', params: { request: answer.content.requestId }, search: {} });
  };
  return addTo.map(({ id, name }) => (
    <form
      key={id}
      className={classes.begin}
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        void add(id, event.currentTarget);
      }}
    >
      <p>{t('add.text', { organisation: name })}</p>
      {refused !== null && <Refusal refused={refused} />}
      {hasPassword && <PortalPassword fresh={null} />}
      <Button type="submit" size="md" loading={busy} fullWidth>
        {t('add.button', { organisation: name })}
      </Button>
    </form>
  ));
}
