import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { CodeField } from '../../../frame/CodeField.tsx';
import { PasskeyButton } from '../../../frame/PasskeyButton.tsx';
import { formText } from '../../../lib/form-text.ts';
import { signInByPasskey } from '../../../service/passkeys.ts';
import { giveCode, type Answer, type CodeKind, type Refused } from '../../../service/session.ts';
import { useSecondsLeft } from '../lib/use-seconds-left.ts';

/** Answers after which the password has to be given again. */
const OVER = new Set<string | null>(['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']);

interface CodeStepProps {
  onDone: () => void;
  /** Back to the password: by choice, or because this step is over. */
  onAgain: (why: 'password' | 'again') => void;
}

/** The second step of signing in. */
export function CodeStep({ onDone, onAgain }: CodeStepProps) {
  const { t } = useTranslation('sign-in');
  const [kind, setKind] = useState<CodeKind>('app');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [secondsLeft, wait] = useSecondsLeft();
  const [busy, setBusy] = useState(false);

  const take = (answer: Answer<unknown>) => {
    if (!('problem' in answer)) onDone();
    else if (OVER.has(answer.code)) onAgain('again');
    else {
      setRefused(answer);
      wait(answer.waitSeconds);
    }
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = formText(new FormData(event.currentTarget), 'code');
    setBusy(true);
    setRefused(null);
    const answer = await giveCode(kind, code);
    setBusy(false);
    take(answer);
  };
  const turnTo = (other: CodeKind) => {
    setKind(other);
    setRefused(null);
  };

  return (
    <>
      {refused !== null && (
        <Notice tone="problem">{t(`problem.${problemOf(refused, kind)}`, { count: refused.waitSeconds })}</Notice>
      )}
      <form onSubmit={(event) => void submit(event)}>
        <CodeField key={kind} kind={kind} />
        <Button type="submit" loading={busy} disabled={secondsLeft > 0}>
          {secondsLeft > 0 ? t('wait', { count: secondsLeft }) : t('code.submit')}
        </Button>
        <PasskeyButton give={signInByPasskey} onAnswer={take} />
        <Button variant="default" onClick={() => turnTo(kind === 'app' ? 'recovery' : 'app')}>
          {t(kind === 'app' ? 'code.useRecovery' : 'code.useApp')}
        </Button>
        <Button variant="subtle" onClick={() => onAgain('password')}>
          {t('code.back')}
        </Button>
      </form>
      <p className="pl-quiet">{t('code.lost')}</p>
    </>
  );
}

/** A wait of more seconds follows on more than ten wrong codes: one's own, or those of others. */
const AFTER_TEN = 300;

function problemOf({ problem, code, waitSeconds }: Refused, kind: CodeKind) {
  if (waitSeconds > AFTER_TEN) return 'locked';
  if (code === 'CANCELLED' || code === 'INVALID_PASSKEY') return 'passkey';
  if (problem === 'refused') return kind === 'app' ? 'code' : 'recovery';
  return problem;
}
