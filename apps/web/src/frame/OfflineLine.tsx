import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { useLine } from '../service/use-line.ts';
import classes from './Lines.module.css';

/** Says that the line is lost, since when and what that means. Renders nothing while it holds. */
export function OfflineLine() {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const lost = useLine();
  return (
    <div role="status">
      {lost !== null && (
        <p className={classes.offline}>
          {t(lost.of === 'device' ? 'offline' : 'unanswered')} {t('lostSince', { at: format.instant(lost.since) })}
        </p>
      )}
    </div>
  );
}
