import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import type { Refused } from '../../../service/session.ts';

/** Why the service refused to change the second factor. */
export function FactorProblem({ refused }: { refused: Refused | null }) {
  const { t } = useTranslation('second-factor');
  if (refused === null) return null;
  return <Notice tone="problem">{t(`problem.${problemOf(refused)}`, { count: refused.waitSeconds })}</Notice>;
}

function problemOf({ code, problem }: Refused) {
  if (code === 'INVALID_PASSWORD' || code === 'INVALID_CODE' || code === 'PROOF_NEEDED') return code;
  return problem === 'throttled' ? problem : 'failed';
}
