import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { SendingHeld } from '@plumbline/ui';

import { useLine } from '../service/use-line.ts';

/** While the device has no line nothing can be sent from the pages within. What a service does not answer for a moment is sent again instead. */
export function HeldOffline({ children }: { children: ReactNode }) {
  const { t } = useTranslation('frame');
  return <SendingHeld why={useLine()?.of === 'device' ? t('offline') : null}>{children}</SendingHeld>;
}
