import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { useLine } from '../service/use-line.ts';
import type { LostLine } from '../service/line.ts';
import classes from './Lines.module.css';

const SENTENCES = { device: 'offline', service: 'unanswered', events: 'withoutEvents' } as const satisfies Record<
  LostLine['of'],
  string
>;

/** Says that the line is lost, since when and what that means. Renders nothing while it holds. */
export function OfflineLine() {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const lost = useLine();
  return (
    <div role="status">
      {lost !== null && (
        <p className={classes.offline}>
          {t(SENTENCES[lost.of])} {t('lostSince', { at: format.instant(lost.since) })}
        </p>
      )}
    </div>
  );
}
