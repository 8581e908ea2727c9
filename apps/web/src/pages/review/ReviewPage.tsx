import { useTranslation } from 'react-i18next';

import { PageHeader } from '../../frame/PageHeader.tsx';

export function ReviewPage() {
  const { t } = useTranslation('review');
  return <PageHeader title={t('title')} />;
}
