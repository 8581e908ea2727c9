import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { usePrinting } from '../../service/printed-lists.ts';
import { MOST_PRINTED } from '../../service/use-printed-list.ts';
import classes from './PartPrinted.module.css';

/** Says on paper that rows or drawings are missing: a browser can print without having them read. */
export function PartPrinted() {
  const { lists, drawings } = usePrinting((now) => now);
  const parts = [...lists.values()].filter(({ isPart }) => isPart);
  const unseen = [...drawings.values()].filter(({ seen }) => !seen).length;
  const shown = parts.reduce((sum, list) => sum + list.shown, 0);
  const total = parts.reduce<number | null>(
    (sum, list) => (sum === null || list.total === null ? null : sum + list.total),
    0,
  );
  return (
    <Suspense>
      {parts.length > 0 && <Rows shown={shown} total={total} />}
      {unseen > 0 && <Drawings count={unseen} />}
    </Suspense>
  );
}

/** Its words come with the first list that has more rows. */
function Rows({ shown, total }: { shown: number; total: number | null }) {
  const { t } = useTranslation('printing');
  return (
    <p className={`pl-printed ${classes.part ?? ''}`}>
      {total === null ? t('some', { shown }) : t('someOf', { shown, total })} {t('howMany', { most: MOST_PRINTED })}
    </p>
  );
}

function Drawings({ count }: { count: number }) {
  const { t } = useTranslation('printing');
  return <p className={`pl-printed ${classes.part ?? ''}`}>{t('unseen', { count })}</p>;
}
