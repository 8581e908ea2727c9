import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import type { EvidenceFile } from '../../../service/evidence.ts';
import classes from '../Evidence.module.css';

interface FileLineProps {
  file: EvidenceFile;
  say: (code: string) => string;
  /** Its bytes are not all there: the same file is chosen again. */
  onGoOn: () => void;
  onRemove: () => Promise<void>;
}

/** One file: what it is, what became of it, and how to take it out. */
export function FileLine({ file, say, onGoOn, onRemove }: FileLineProps) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const { name, what, covers, date, by, bytes, state, refusal } = file;
  const remove = async () => {
    setBusy(true);
    await onRemove();
    setBusy(false);
  };
  return (
    <li className={classes.line}>
      <div>
        <p className={classes.name}>
          <bdi>{name}</bdi> <span className={classes.quiet}>{format.fileSize(bytes)}</span>
        </p>
        <p>{say(`evidence.${what}`)}</p>
        {covers !== '' && <p dir="auto">{covers}</p>}
        {by !== null && <p dir="auto">{by}</p>}
        {date !== null && <p>{format.date(date)}</p>}
        <p role="status">{state === 'refused' ? t(`refusal.${refusal ?? 'not-checked'}`) : t(`state.${state}`)}</p>
        {state === 'kept' && date === null && <p className={classes.quiet}>{t('noDate')}</p>}
      </div>
      {state === 'sending' && (
        <Button variant="default" size="sm" onClick={onGoOn}>
          {t('goOn')}
          <span className="pl-hidden"> {name}</span>
        </Button>
      )}
      <Button variant="subtle" size="sm" loading={busy} onClick={() => void remove()}>
        {t('remove')}
        <span className="pl-hidden"> {name}</span>
      </Button>
    </li>
  );
}
