import type { ReactNode } from 'react';

import classes from './Notice.module.css';

interface NoticeProps {
  /** `notice` informs, `problem` must be read, `done` says that work is finished. */
  tone?: 'quiet' | 'notice' | 'problem' | 'done';
  children: ReactNode;
  action?: ReactNode;
}

/** One sentence above or inside the content. A problem is announced at once, the others when the reader is free. */
export function Notice({ tone = 'quiet', children, action }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      <div>{children}</div>
      {action}
    </div>
  );
}
