import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './Lines.module.css';

function watch(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** Says that the connection is lost and what that means. Renders nothing while online. */
export function OfflineLine() {
  const { t } = useTranslation('frame');
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  return <div role="status">{!online && <p className={classes.offline}>{t('offline')}</p>}</div>;
}
