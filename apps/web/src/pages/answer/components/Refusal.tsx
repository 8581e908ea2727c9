import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import type { Refused } from '../../../service/session.ts';
import { useRefusalText } from '../lib/use-refusal-text.ts';

/** Why something could not be done. */
export function Refusal({ refused: { problem, errors } }: { refused: Refused }) {
  const { t } = useTranslation('answer');
  const textOf = useRefusalText();
  const [first] = problem === 'expired' ? [] : errors;
  return (
    <Notice tone="problem">
      {first === undefined ? t(`problem.${problem}`) : <span dir="auto">{textOf(first)}</span>}
    </Notice>
  );
}
