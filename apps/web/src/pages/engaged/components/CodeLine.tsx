import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './CodeLine.module.css';

/** The code by which buyers name this organisation, with a button that copies it. */
export function CodeLine({ code }: { code: string }) {
  const { t } = useTranslation('engaged');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
  };
  return (
    <div className={classes.row}>
      <code className={classes.code} dir="ltr">
        {code}
      </code>
      <Button variant="default" aria-live="polite" onClick={() => void copy()}>
        {t(copied ? 'code.copied' : 'code.copy')}
      </Button>
    </div>
  );
}
