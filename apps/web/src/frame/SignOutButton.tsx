import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { StillSignedIn } from './StillSignedIn.tsx';
import { useSignOut } from './use-sign-out.ts';

/** The way out where no menu of the person is. */
export function SignOutButton() {
  const { t } = useTranslation('frame');
  const signOut = useSignOut();
  return (
    <>
      <Button variant="default" onClick={signOut.leave}>
        {t('top.signOut')}
      </Button>
      <StillSignedIn {...signOut} />
    </>
  );
}
