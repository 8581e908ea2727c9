import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { StillSignedIn } from './StillSignedIn.tsx';
import { useSignOut } from './use-sign-out.ts';

/** Sign-out button for pages without the person menu. */
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
