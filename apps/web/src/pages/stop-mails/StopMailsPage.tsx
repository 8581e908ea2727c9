import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { EntryLayout } from '../../frame/EntryLayout.tsx';
import { LinkProblem } from '../../frame/LinkPage.tsx';
import { stopDigest, type Refused } from '../../service/session.ts';

/** Ends the digest of a mail, without signing in. It asks first: programs that look into mails open links too. */
export function StopMailsPage() {
  const { t } = useTranslation('stop-mails');
  const { token } = useParams({ from: '/stop-mails/$token' });
  const [refused, setRefused] = useState<Refused | null>(null);
  const [stopped, setStopped] = useState(false);
  const [busy, setBusy] = useState(false);

  const stop = async () => {
    setBusy(true);
    const answer = await stopDigest(token);
    setBusy(false);
    setRefused('problem' in answer ? answer : null);
    setStopped(!('problem' in answer));
  };
  return (
    <EntryLayout title={t('title')}>
      {refused !== null && <LinkProblem refused={refused} closedText={t('closed')} />}
      {stopped ? (
        <Notice tone="done">{t('stopped')}</Notice>
      ) : (
        <>
          <p>{t('text')}</p>
          <Button loading={busy} onClick={() => void stop()}>
            {t('submit')}
          </Button>
        </>
      )}
      <p>
        <Link to="/sign-in">{t('signIn')}</Link>
      </p>
    </EntryLayout>
  );
}
