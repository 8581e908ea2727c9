import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import type { Refused } from '../../../service/session.ts';

/** Why the service refused something, in the language of the page; where that has no words for it, in those of the service. */
export function Refusal({ refused: { problem, errors } }: { refused: Refused }) {
  const { t, i18n } = useTranslation('answer');
  const [first] = problem === 'expired' ? [] : errors;
  const code = `refused.${first?.code ?? ''}`;
  const own = first === undefined ? t(`problem.${problem}`) : i18n.exists(code, { ns: 'answer' }) ? t(code) : null;
  return <Notice tone="problem">{own ?? <span dir="auto">{first?.message}</span>}</Notice>;
}
