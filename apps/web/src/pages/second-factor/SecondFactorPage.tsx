import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, PageSkeleton } from '@plumbline/ui';

import { EntryLayout } from '../../frame/EntryLayout.tsx';
import { ownPath } from '../../lib/own-path.ts';
import { readAccount, type Account, type Answer } from '../../service/session.ts';
import { TurnedOff } from './components/TurnedOff.tsx';
import { TurnedOn } from './components/TurnedOn.tsx';

/** Where a person sets up an authenticator app, makes new recovery codes, or turns both off. */
export function SecondFactorPage() {
  const { t } = useTranslation('second-factor');
  const { next } = useSearch({ from: '/second-factor' });
  const navigate = useNavigate();
  const [answer, setAnswer] = useState<Answer<Account | null> | null>(null);
  const [done, setDone] = useState<'on' | 'off' | null>(null);

  const read = useCallback(async () => setAnswer(await readAccount()), []);
  useEffect(() => void read(), [read]);
  const isSignedOut = answer !== null && 'content' in answer && answer.content === null;
  useEffect(() => {
    if (isSignedOut) void navigate({ to: '/sign-in', search: {} });
  }, [isSignedOut, navigate]);

  const turned = (to: 'on' | 'off') => {
    setDone(to);
    void read();
  };
  if (answer === null || isSignedOut) return <PageSkeleton layout="table" />;
  return (
    <EntryLayout title={t('title')}>
      {'content' in answer && answer.content !== null ? (
        <>
          <p className="pl-quiet">{t('for', { email: answer.content.email })}</p>
          {done !== null && <Notice tone="done">{t(`done.${done}`)}</Notice>}
          {answer.content.hasSecondFactor ? (
            <TurnedOn onOff={() => turned('off')} />
          ) : (
            <TurnedOff onOn={() => turned('on')} />
          )}
        </>
      ) : (
        <Notice tone="problem">{t('problem.failed')}</Notice>
      )}
      <p>
        <Link to={ownPath(next) ?? '/'}>{t('back')}</Link>
      </p>
    </EntryLayout>
  );
}
