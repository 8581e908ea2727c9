import { useTranslation } from 'react-i18next';

import { Notice, useFormat } from '@plumbline/ui';

import { usePastDay } from '../../past/past-day.tsx';
import type { SuppliersQuery } from '../../../gql/graphql.ts';

/** Says that suppliers wait for their assessment, so results may change. */
export function AssessingLine({ runs }: { runs: SuppliersQuery['activeJobRuns'] }) {
  const { t } = useTranslation('suppliers');
  const format = useFormat();
  const isPast = usePastDay() !== null;
  const waiting = runs
    .filter(({ stage, state }) => stage === 'assess' && (state === 'RUNNING' || state === 'WAITING'))
    .reduce((sum, { done, total }) => sum + Math.max(total - done, 0), 0);
  if (waiting === 0 || isPast) return null;
  return <Notice tone="notice">{t('assessing', { count: waiting, number: format.number(waiting) })}</Notice>;
}
