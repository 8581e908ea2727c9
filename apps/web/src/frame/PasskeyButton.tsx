import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { mayGivePasskey } from '../service/passkeys.ts';
import type { Answer } from '../service/session.ts';

interface PasskeyButtonProps {
  give: () => Promise<Answer<unknown>>;
  onAnswer: (answer: Answer<unknown>) => void;
}

/** Gives a passkey; not there for people who have none. */
export function PasskeyButton({ give, onAnswer }: PasskeyButtonProps) {
  const { t } = useTranslation('frame');
  const [isOffered, setOffered] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let current = true;
    void mayGivePasskey().then((may) => {
      if (current) setOffered(may);
    });
    return () => {
      current = false;
    };
  }, []);

  const press = async () => {
    setBusy(true);
    const answer = await give();
    setBusy(false);
    onAnswer(answer);
  };
  if (!isOffered) return null;
  return (
    <Button variant="default" loading={busy} onClick={() => void press()}>
      {t('code.usePasskey')}
    </Button>
  );
}
