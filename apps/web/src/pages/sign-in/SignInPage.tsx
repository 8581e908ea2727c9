import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EntryLayout } from '../../frame/EntryLayout.tsx';
import { ownPath } from '../../lib/own-path.ts';
import { CodeStep } from './components/CodeStep.tsx';
import { PasswordStep } from './components/PasswordStep.tsx';

const NOTICES = ['joined', 'reset'] as const;

/** E-mail and password, then a code where the account has a second factor; then back to the page that asked for it. */
export function SignInPage() {
  const { t } = useTranslation('sign-in');
  const search = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const [step, setStep] = useState<'password' | 'code' | 'again'>('password');
  const notice = step === 'again' ? step : NOTICES.find((one) => one === search.notice);

  const done = () => {
    const next = ownPath(search.next);
    void (next === null ? navigate({ to: '/' }) : navigate({ href: next }));
  };
  return (
    <EntryLayout title={t(step === 'code' ? 'code.title' : 'title')}>
      {step === 'code' ? (
        <CodeStep onDone={done} onAgain={setStep} />
      ) : (
        <PasswordStep notice={notice} onDone={done} onCode={() => setStep('code')} />
      )}
    </EntryLayout>
  );
}
