import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EntryLayout } from './EntryLayout.tsx';
import { SignOutButton } from './SignOutButton.tsx';

/** What a member without a second factor sees of an organisation that asks for one. */
export function SecondFactorNeeded() {
  const { t } = useTranslation('frame');
  const { href } = useLocation();
  return (
    <EntryLayout title={t('secondFactorNeeded.title')}>
      <p>{t('secondFactorNeeded.text')}</p>
      <Button renderRoot={(props) => <Link to="/second-factor" search={{ next: href }} {...props} />}>
        {t('secondFactorNeeded.setUp')}
      </Button>
      <p>
        <Link to="/">{t('notFound.home')}</Link>
      </p>
      <SignOutButton />
    </EntryLayout>
  );
}
