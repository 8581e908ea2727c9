import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EntryLayout } from './EntryLayout.tsx';
import { SignOutButton } from './SignOutButton.tsx';

/** An organisation that there is not, or not for this person: the service does not say which. */
export function NotMember() {
  const { t } = useTranslation('frame');
  return (
    <EntryLayout title={t('notFound.title')}>
      <p>{t('notFound.text')}</p>
      <p>
        <Link to="/">{t('notFound.home')}</Link>
      </p>
      <SignOutButton />
    </EntryLayout>
  );
}
