import { useTranslation } from 'react-i18next';

import { PageHeader } from '../../frame/PageHeader.tsx';

export function ImportsPage() {
  const { t } = useTranslation('import');
  return <PageHeader title={t('title')} />;
}
