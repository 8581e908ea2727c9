import { TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, SendButton } from '@plumbline/ui';

import { formText } from '../../../lib/form-text.ts';
import type { AnswerService, Draft } from '../../../service/answering.ts';
import type { Refused } from '../../../service/session.ts';
import classes from '../../answer/AnswerPage.module.css';
import { Refusal } from '../../answer/components/Refusal.tsx';

interface FoundOrganisationProps {
  draft: Draft;
  service: Pick<AnswerService, 'found'>;
}

/** Makes an organisation from a request, so that its answers can be used again. A mail proves the address. */
export function FoundOrganisation({ draft, service }: FoundOrganisationProps) {
  const { t } = useTranslation('own-organisation');
  const id = useId();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = formText(form, 'email');
    setBusy(true);
    const answer = await service.found({
      organisationName: formText(form, 'organisation'),
      name: formText(form, 'name'),
      email,
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    setBusy(false);
    setRefused('problem' in answer ? answer : null);
    setSentTo('problem' in answer ? null : email);
  };
  return (
    <section className={`${classes.question ?? ''} ${classes.screenOnly ?? ''}`} aria-labelledby={id}>
      <h2 id={id}>{t('found.title')}</h2>
      <p>{t('found.text')}</p>
      <form className={classes.begin} onSubmit={(event) => void submit(event)}>
        {refused !== null && <Refusal refused={refused} />}
        {sentTo !== null && <Notice tone="done">{t('found.sent', { email: sentTo })}</Notice>}
        <TextInput
          name="organisation"
          label={t('found.organisation')}
          defaultValue={draft.supplierName}
          autoComplete="organization"
          maxLength={200}
          required
          withAsterisk={false}
        />
        <TextInput
          name="name"
          label={t('found.name')}
          autoComplete="name"
          maxLength={200}
          required
          withAsterisk={false}
        />
        <TextInput
          name="email"
          type="email"
          dir="ltr"
          label={t('found.email')}
          autoComplete="email"
          maxLength={320}
          required
          withAsterisk={false}
        />
        <SendButton type="submit" variant="default" size="md" loading={busy}>
          {t('found.button')}
        </SendButton>
      </form>
    </section>
  );
}
