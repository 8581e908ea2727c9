import { useTranslation } from 'react-i18next';

import { ConfirmDialog } from '@plumbline/ui';

import type { SignOut } from './use-sign-out.ts';

/** Warns a person who tried to sign out that the session is still open. */
export function StillSignedIn({ leave, stay, busy, failed }: SignOut) {
  const { t } = useTranslation('frame');
  return (
    <ConfirmDialog
      opened={failed}
      title={t('stillSignedIn.title')}
      confirm={t('stillSignedIn.again')}
      onConfirm={leave}
      onClose={stay}
      busy={busy}
    >
      <p>{t('stillSignedIn.text')}</p>
    </ConfirmDialog>
  );
}
