import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import type { Refused } from '../../../service/session.ts';

const KNOWN = [
  'INVALID_PASSWORD',
  'INVALID_CODE',
  'INVALID_PASSKEY',
  'CANCELLED',
  'TOO_MANY_PASSKEYS',
  'PROOF_NEEDED',
] as const;

/** Why the service refused to change the second factor. */
export function FactorProblem({ refused }: { refused: Refused | null }) {
  const { t } = useTranslation('second-factor');
  if (refused === null) return null;
  return <Notice tone="problem">{t(`problem.${problemOf(refused)}`, { count: refused.waitSeconds })}</Notice>;
}

function problemOf({ code, problem }: Refused) {
  const known = KNOWN.find((one) => one === code);
  return known ?? (problem === 'throttled' ? problem : 'failed');
}
