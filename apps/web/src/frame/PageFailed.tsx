import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '@plumbline/ui';

/** A page threw: what was on the screen is gone, what was saved is not. */
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
