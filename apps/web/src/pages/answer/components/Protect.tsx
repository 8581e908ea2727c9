import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { LinkProblem } from '../../../frame/LinkPage.tsx';
import { PasswordField } from '../../../frame/PasswordField.tsx';
import { formText } from '../../../lib/form-text.ts';
import { protectAnswers, type Draft } from '../../../service/answering.ts';
import type { Refused } from '../../../service/session.ts';

/** Asks for a password once something is saved, so that another device can go on and the link alone opens nothing any more. */
export function Protect({ draft }: { draft: Draft }) {
  const { t } = useTranslation('answer');
  const [isDone, setDone] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  if (isDone) return <Notice tone="done">{t('protect.done')}</Notice>;
  const protect = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const answer = await protectAnswers(draft.requestId, formText(new FormData(event.currentTarget), 'password'));
    setBusy(false);
    setRefused('problem' in answer ? answer : null);
    setDone(!('problem' in answer));
  };
  return (
    <form onSubmit={(event) => void protect(event)}>
      <p>{t('protect.why')}</p>
      {refused !== null && <LinkProblem refused={refused} closedText={t('gone')} />}
      <PasswordField fresh={draft.passwordLength} />
      <Button type="submit" variant="default" loading={busy}>
        {t('protect.submit')}
      </Button>
    </form>
  );
}
