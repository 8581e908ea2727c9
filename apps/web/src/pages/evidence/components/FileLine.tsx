import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SendButton, useFormat } from '@plumbline/ui';

import type { EvidenceFile } from '../../../service/evidence.ts';
import classes from '../Evidence.module.css';

interface FileLineProps {
  file: EvidenceFile;
  say: (code: string) => string;
  /** Its bytes are not all there: the same file is chosen again. */
  onGoOn: () => void;
  /** Another one takes the place of a file that was submitted. */
  onReplace: () => void;
  /** Takes it out; one that was submitted is no longer meant. */
  onRemove: () => Promise<void>;
  /** One that was set aside is meant again. */
  onRestore: () => Promise<void>;
}

/** One file: what it is, what became of it, and how to take it out. What was submitted stays with that, and can be replaced or set aside. */
export function FileLine({ file, say, onGoOn, onReplace, onRemove, onRestore }: FileLineProps) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const { name, what, covers, date, by, bytes, state, isSetAside, isSubmitted, leftOut } = file;
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const hidden = <span className="pl-hidden"> {name}</span>;
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
        <p role="status">
          <FileState file={file} />
        </p>
        {leftOut !== null && <p>{t('leftOut', leftOut)}</p>}
        {state === 'kept' && date === null && <p className={classes.quiet}>{t('noDate')}</p>}
      </div>
      {state === 'sending' && (
        <Button variant="default" size="sm" onClick={onGoOn}>
          {t('goOn')}
          {hidden}
        </Button>
      )}
      {isSubmitted && !isSetAside && (
        <Button variant="default" size="sm" onClick={onReplace}>
          {t('replace')}
          {hidden}
        </Button>
      )}
      <SendButton variant="subtle" size="sm" loading={busy} onClick={() => void run(isSetAside ? onRestore : onRemove)}>
        {t(isSetAside ? 'restore' : isSubmitted ? 'setAside' : 'remove')}
        {hidden}
      </SendButton>
    </li>
  );
}

function FileState({ file: { state, refusal, isSetAside, isSubmitted } }: Pick<FileLineProps, 'file'>) {
  const { t } = useTranslation('evidence');
  if (state === 'refused') return t(`refusal.${refusal ?? 'not-checked'}`);
  if (isSetAside) return t('state.setAside');
  return t(isSubmitted ? 'state.submitted' : `state.${state}`);
}
