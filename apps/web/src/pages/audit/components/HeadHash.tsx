import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './HeadHash.module.css';

/** The hash of the last entry. A copy kept elsewhere proves later that nothing was rewritten. */
export function HeadHash({ hash }: { hash: string }) {
  const { t } = useTranslation('audit');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(hash);
    setCopied(true);
  };
  return (
    <div className={classes.row}>
      <span className="pl-quiet">{t('verify.head')}</span>
      <code className={classes.hash} dir="ltr">
        {hash}
      </code>
      <Button variant="subtle" size="compact-xs" aria-live="polite" onClick={() => void copy()}>
        {t(copied ? 'verify.copied' : 'verify.copy')}
      </Button>
    </div>
  );
}
