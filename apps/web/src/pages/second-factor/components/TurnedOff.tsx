import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { SendButton } from '@plumbline/ui';

import { PasswordField } from '../../../frame/PasswordField.tsx';
import { formText } from '../../../lib/form-text.ts';
import { beginSecondFactor, type BegunSecondFactor } from '../../../service/session.ts';
import { useAsked } from '../use-asked.ts';
import { FactorProblem } from './FactorProblem.tsx';
import { SetUp } from './SetUp.tsx';

/** Says what a second factor is for; the password begins to set one up. */
export function TurnedOff({ onOn }: { onOn: () => void }) {
  const { t } = useTranslation('second-factor');
  const { ask, busy, refused } = useAsked(beginSecondFactor);
  const [begun, setBegun] = useState<BegunSecondFactor | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBegun(await ask(formText(new FormData(event.currentTarget), 'password')));
  };
  if (begun !== null) return <SetUp begun={begun} onOn={onOn} onCancel={() => setBegun(null)} />;
  return (
    <>
      <p>{t('off.text')}</p>
      <FactorProblem refused={refused} />
      <form onSubmit={(event) => void submit(event)}>
        <PasswordField fresh={null} />
        <SendButton type="submit" loading={busy}>
          {t('off.submit')}
        </SendButton>
      </form>
    </>
  );
}
