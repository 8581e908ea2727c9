import { Button } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import classes from './PersonNotices.module.css';
import { useViewer } from './viewer.tsx';

/** Notices about the person's own account, such as who made a link for a new password. A dismissed notice returns in the next window. */
export function PersonNotices() {
  const { t } = useTranslation('frame');
  const { me } = useViewer();
  const [read, setRead] = useSessionStorage<readonly string[]>({ key: `plumbline.notices.${me.id}`, defaultValue: [] });
  const open = me.notices.filter(({ text }) => !read.includes(text));
  if (open.length === 0) return null;
  return (
    <div className={classes.notices}>
      {open.map((notice) => (
        <Notice
          key={notice.text}
          tone="notice"
          action={
            <Button variant="default" size="compact-sm" onClick={() => setRead([...read, notice.text])}>
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
