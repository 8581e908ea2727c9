import { useTranslation } from 'react-i18next';

import { failureOf, isAway, isKept, isProofNeeded, isThrottled, mayBeDone, NotSent } from './failure.ts';

/** The text for a change that failed: either it was certainly not made, or we cannot tell. */
export function useChangeFailure(): (error: Error) => string {
  const { t } = useTranslation('frame');
  return (error) => {
    if (error instanceof NotSent) return t('change.offline');
    if (isThrottled(error)) return t('change.throttled');
    if (isProofNeeded(error)) return t('change.unproved');
    if (isKept(error)) return t('change.kept');
    if (isAway(error)) return t('change.away');
    const { requestId } = failureOf(error);
    const sentence = mayBeDone(error) ? t('change.unknown') : t('change.failed');
    return requestId === undefined ? sentence : `${sentence} ${t('change.request', { id: requestId })}`;
  };
}
