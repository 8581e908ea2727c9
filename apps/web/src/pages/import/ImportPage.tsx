import { useTranslation } from 'react-i18next';

import { PageHeader } from '../../frame/PageHeader.tsx';

export function ImportPage() {
  const { t } = useTranslation('import');
  return <PageHeader title={t('title')} />;
}
