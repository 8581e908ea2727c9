import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import classes from './PersonNotices.module.css';
import { useViewer } from './viewer.tsx';

/** What the person must know about the own account, such as who made a link for a new password. */
export function PersonNotices() {
  const { t } = useTranslation('frame');
  const { me } = useViewer();
  const [read, setRead] = useState<readonly string[]>([]);
  const open = me.notices.filter((notice) => !read.includes(notice.code));
  if (open.length === 0) return null;
  return (
    <div className={classes.notices}>
      {open.map((notice) => (
        <Notice
          key={notice.code}
          tone="notice"
          action={
            <Button variant="default" size="compact-sm" onClick={() => setRead([...read, notice.code])}>
              {t('notice.dismiss')}
            </Button>
          }
        >
          {notice.text}
        </Notice>
      ))}
    </div>
  );
}
