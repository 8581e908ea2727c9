import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import classes from './WhatWaits.module.css';

interface WaitingEntryProps {
  /** Words, or a link of these words. */
  title: ReactNode;
  count: number;
  note: ReactNode;
  /** Opens and closes the list below; without it nothing opens here. */
  onPress?: () => void;
  pressed?: boolean;
}

/** How many of one kind wait. */
export function WaitingEntry({ title, count, note, onPress, pressed = false }: WaitingEntryProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const content = (
    <>
      <span>
        <span className={classes.value}>{format.number(count)}</span> <span className={classes.title}>{title}</span>
      </span>
      <span className={classes.note}>
        {note}
        {onPress !== undefined && (
          <>
            {' · '}
            <span className={classes.show}>{t(pressed ? 'waits.hide' : 'waits.show')}</span>
          </>
        )}
      </span>
    </>
  );
  return (
    <li>
      {onPress === undefined ? (
        <div className={classes.entry}>{content}</div>
      ) : (
        <button type="button" className={classes.entry} aria-pressed={pressed} onClick={onPress}>
          {content}
        </button>
      )}
    </li>
  );
}
