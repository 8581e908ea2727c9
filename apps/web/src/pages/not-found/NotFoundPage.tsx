import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EntryLayout } from '../../frame/EntryLayout.tsx';

/** An address that names nothing. */
export function NotFoundPage() {
  const { t } = useTranslation('frame');
  return (
    <EntryLayout title={t('notFound.title')}>
      <p>{t('notFound.text')}</p>
      <p>
        <Link to="/">{t('notFound.home')}</Link>
      </p>
    </EntryLayout>
  );
}
