import { useTranslation } from 'react-i18next';

import classes from '../../frame/Lines.module.css';
import { changePrinting, usePrinting } from '../../service/printed-lists.ts';
import { MOST_PRINTED } from '../../service/use-printed-list.ts';
import { printPage } from './print-page.ts';

/** How far the rows to print are read, or that they could not be read. */
export function PrintLine() {
  const { t } = useTranslation('printing');
  const { lists, progress } = usePrinting((now) => now);
  const total = [...lists.values()].find(({ isPart }) => isPart)?.total ?? null;
  const text =
    progress === 'failed'
      ? t('failed')
      : progress === 'drawing'
        ? t('drawing')
        : total === null
          ? t('reading', { read: progress })
          : t('readingOf', { read: progress, total: Math.min(total, MOST_PRINTED) });
  return (
    <section aria-label={t('label')} className={classes.job}>
      <p role="status" className={classes.text}>
        {text}
      </p>
      {progress === 'failed' && (
        <>
          <button type="button" className={classes.dismiss} onClick={() => void printPage()}>
            {t('again')}
          </button>
          <button type="button" className={classes.dismiss} onClick={() => changePrinting({ progress: null })}>
            {t('dismiss')}
          </button>
        </>
      )}
    </section>
  );
}
