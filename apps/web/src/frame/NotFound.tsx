import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { EntryLayout } from './EntryLayout.tsx';

/** Says that the page was not found, and links to the start. `children` are further links. */
export function NotFound({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('frame');
  return (
    <EntryLayout title={t('notFound.title')}>
      <p>{t('notFound.text')}</p>
      <p>
        <Link to="/">{t('notFound.home')}</Link>
      </p>
      {children}
    </EntryLayout>
  );
}
