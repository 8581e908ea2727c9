import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import type { Refused } from '../../../service/session.ts';

/** Why the service refused something, in its own words where it gave some. */
export function Refusal({ refused: { problem, errors } }: { refused: Refused }) {
  const { t } = useTranslation('answer');
  const [first] = errors;
  return (
    <Notice tone="problem">
      {first === undefined ? t(`problem.${problem}`) : <span dir="auto">{first.message}</span>}
    </Notice>
  );
}
