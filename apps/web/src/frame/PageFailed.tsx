import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '@plumbline/ui';

/** Shown when a page throws. What was on the screen is lost; what was saved is not. */
export function PageFailed() {
  const { t } = useTranslation('frame');
  return (
    <div role="alert">
      <EmptyState
        title={t('failed.title')}
        text={t('failed.text')}
        action={<Button onClick={() => window.location.reload()}>{t('failed.reload')}</Button>}
      />
    </div>
  );
}
