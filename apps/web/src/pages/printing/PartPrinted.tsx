import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { usePrinting } from '../../service/printed-lists.ts';
import { MOST_PRINTED } from '../../service/use-printed-list.ts';
import classes from './PartPrinted.module.css';

/** Says on paper that rows are missing: a browser can print without having them read. */
export function PartPrinted() {
  const parts = [...usePrinting(({ lists }) => lists).values()].filter(({ isPart }) => isPart);
  if (parts.length === 0) return null;
  const shown = parts.reduce((sum, list) => sum + list.shown, 0);
  const total = parts.reduce<number | null>(
    (sum, list) => (sum === null || list.total === null ? null : sum + list.total),
    0,
  );
  return (
    <Suspense>
      <Sentence shown={shown} total={total} />
    </Suspense>
  );
}

/** Its words come with the first list that has more rows. */
function Sentence({ shown, total }: { shown: number; total: number | null }) {
  const { t } = useTranslation('printing');
  return (
    <p className={`pl-printed ${classes.part ?? ''}`}>
      {total === null ? t('some', { shown }) : t('someOf', { shown, total })} {t('howMany', { most: MOST_PRINTED })}
    </p>
  );
}
