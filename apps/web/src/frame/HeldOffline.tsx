import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { SendingHeld } from '@plumbline/ui';

import { isReached } from '../service/line.ts';
import { useLine } from '../service/use-line.ts';

/** While the device has no line, or the service does not answer, nothing can be sent from the pages within; each has its own reason. */
export function HeldOffline({ children }: { children: ReactNode }) {
  const { t } = useTranslation('frame');
  const lost = useLine();
  return (
    <SendingHeld why={isReached(lost) ? null : t(lost?.of === 'device' ? 'offline' : 'unanswered')}>
      {children}
    </SendingHeld>
  );
}
