import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './RecoveryCodes.module.css';

/** The codes for the day on which the phone is lost, shown this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('second-factor');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <section className={classes.codes}>
      <h2>{t('codes.title')}</h2>
      <p>{t('codes.text')}</p>
      <ul dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button variant="default" onClick={() => void copy()} aria-live="polite">
        {t(copied ? 'codes.copied' : 'codes.copy')}
      </Button>
    </section>
  );
}
