import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { PasswordLength } from '../../../service/session.ts';

/** @param fresh length of a new password; null where the one that was chosen is asked for @param required false where a code does as well */
export function PortalPassword({ fresh, required = true }: { fresh: PasswordLength | null; required?: boolean }) {
  const { t } = useTranslation('answer');
  return (
    <PasswordInput
      name="password"
      label={t(fresh === null ? 'password.label' : 'password.new')}
      description={fresh === null ? null : t('password.help', { least: fresh.least })}
      autoComplete={fresh === null ? 'current-password' : 'new-password'}
      required={required}
      withAsterisk={false}
      {...(fresh === null ? {} : { minLength: fresh.least, maxLength: fresh.most })}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
    />
  );
}
