import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useWords } from '../words/words.tsx';
import classes from './CopyOnce.module.css';

/** A secret that is shown this once, such as an invitation's link, with a button that copies it. */
export function CopyOnce({ label, value }: { label: string; value: string }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div className={classes.row}>
      <TextInput
        className={classes.field}
        label={label}
        description={words('copy.once')}
        value={value}
        readOnly
        dir="ltr"
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="default" onClick={() => void copy()} aria-live="polite">
        {words(copied ? 'copy.copied' : 'copy.copy')}
      </Button>
    </div>
  );
}
